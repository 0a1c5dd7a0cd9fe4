package hotseat.load.serve;

import hotseat.load.command.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TCP ports of this machine. */
public final class Ports {

  // Below the range from which systems take ports for outgoing connections, so that a port found
  // free now is not taken by somebody's client a moment later.
  private static final int FREE_MIN = 20_000;
  private static final int FREE_MAX = 32_000;

  private Ports() {}

  /** Different ports nobody listens on, of the loopback address. */
  public static List<Integer> free(int count) {
    return ThreadLocalRandom.current()
        .ints(FREE_MIN, FREE_MAX)
        .distinct()
        .filter(Ports::isFree)
        .limit(count)
        .boxed()
        .toList();
  }

  static void requireFree(String host, List<Integer> ports) {
    for (int port : ports) {
      try {
        bind(host, port);
      } catch (IOException e) {
        throw new Failure(
            "cannot listen on " + host + ":" + port + " (" + e.getMessage() + "); see --port", e);
      }
    }
  }

  /** The first of so many free ports in a row. */
  static int firstOfFree(int count) {
    return Stream.generate(() -> free(1).getFirst())
        .filter(first -> from(first, count).stream().allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow();
  }

  static List<Integer> from(int first, int count) {
    return IntStream.range(first, first + count).boxed().toList();
  }

  private static boolean isFree(int port) {
    try {
      bind(InetAddress.getLoopbackAddress().getHostAddress(), port);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void bind(String host, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    }
  }
}
