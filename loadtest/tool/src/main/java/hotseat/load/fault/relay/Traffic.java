package hotseat.load.fault.relay;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** How the bytes of one connection are read: as plain bytes, or as requests and answers. */
interface Traffic {

  // Small enough that a narrow lane lets them trickle, large enough to cost nothing.
  int CHUNK_BYTES = 16_384;

  /** Passes on what the caller sends, up to its end. */
  void requests(InputStream caller, Crossing crossing) throws IOException, InterruptedException;

  /** Passes on what the server sends, up to its end. */
  default void answers(InputStream server, Crossing crossing)
      throws IOException, InterruptedException {
    copy(server, crossing.back());
  }

  static void copy(InputStream from, Way to) throws IOException, InterruptedException {
    for (byte[] chunk = next(from); chunk.length > 0; chunk = next(from)) {
      to.send(chunk);
    }
  }

  /** The bytes available so far, at least one. Empty at the end. */
  static byte[] next(InputStream from) throws IOException {
    byte[] buffer = new byte[CHUNK_BYTES];
    return Arrays.copyOf(buffer, Math.max(0, from.read(buffer)));
  }
}
