package hotseat.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes unchanged and reads the answer. */
final class RawClient {

  /** Long enough for any answer; a server that is silent for longer has failed the test. */
  private static final int ANSWER_TIMEOUT_MS = 5_000;

  /** How long a connection must be quiet after an answer before the answer counts as complete. */
  private static final int QUIET_MS = 50;

  private RawClient() {}

  /** Leaves the connection open for writing, like a client that waits. */
  static String exchange(URI server, byte[] request) {
    return exchange(server, request, false);
  }

  /** Ends its side of the connection, so that the server knows that no more will come. */
  static String exchangeAndEnd(URI server, byte[] request) {
    return exchange(server, request, true);
  }

  private static String exchange(URI server, byte[] request, boolean end) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(ANSWER_TIMEOUT_MS);
      socket.getOutputStream().write(request);
      if (end) {
        socket.shutdownOutput();
      }
      return answer(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[8_192];
    try {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        answer.write(buffer, 0, length);
        socket.setSoTimeout(QUIET_MS);
      }
    } catch (SocketTimeoutException e) {
      if (answer.size() == 0) {
        throw new AssertionError("no answer within " + ANSWER_TIMEOUT_MS + " ms", e);
      }
    } catch (SocketException e) {
      // Reset: the server has closed the connection with some input still unread.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
