package hotseat.load.launch;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TCP ports of this machine. */
public final class Ports {

  // Below the range from which systems take ports for outgoing connections, so that a port found
  // free now is not taken by another process's client a moment later.
  private static final int FREE_MIN = 20_000;
  private static final int FREE_MAX = 32_000;

  // Random, so that other processes that look for ports begin elsewhere.
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(FREE_MAX - FREE_MIN));

  private Ports() {}

  /**
   * Ports of the loopback address that no process listens on. A caller may take its time to use
   * one: no other caller in this process gets it before all other ports have had their turn.
   */
  public static List<Integer> free(int count) {
    return IntStream.generate(NEXT::getAndIncrement)
        .map(next -> FREE_MIN + Math.floorMod(next, FREE_MAX - FREE_MIN))
        .filter(Ports::isFree)
        .limit(count)
        .boxed()
        .toList();
  }

  public static void requireFree(String host, List<Integer> ports) {
    for (int port : ports) {
      try {
        bind(host, port);
      } catch (IOException e) {
        throw new Failure(
            "cannot listen on " + host + ":" + port + " (" + e.getMessage() + "); see --port", e);
      }
    }
  }

  /** The first of this many consecutive free ports. */
  public static int firstOfFree(int count) {
    return Stream.generate(() -> free(count))
        .filter(ports -> ports.equals(from(ports.getFirst(), count)))
        .findFirst()
        .orElseThrow()
        .getFirst();
  }

  public static List<Integer> from(int first, int count) {
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
