package hotseat.actor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine on which no process listens, all different. */
final class FreePorts {

  // Below the range from which systems take ports for outgoing connections, so that a port found
  // free now is not taken by another client a moment later.
  private static final int MIN = 10_000;
  private static final int MAX = 20_000;

  private FreePorts() {}

  static List<Integer> free(int count) {
    return ThreadLocalRandom.current()
        .ints(MIN, MAX)
        .distinct()
        .filter(FreePorts::isFree)
        .limit(count)
        .boxed()
        .toList();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
