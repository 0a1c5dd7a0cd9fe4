package hotseat.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which any bytes can be sent, however invalid. */
final class RawSocket implements AutoCloseable {

  // A server that neither answers nor closes the connection for this long hangs.
  private static final int PATIENCE_MS = 10_000;

  private final Socket socket;

  RawSocket(URI node) throws IOException {
    socket = new Socket(node.getHost(), node.getPort());
    socket.setSoTimeout(PATIENCE_MS);
    socket.setTcpNoDelay(true);
  }

  /** Sends all bytes, ends the output, and reads until the server closes the connection. */
  static String exchange(URI node, byte[] bytes) throws IOException {
    try (RawSocket socket = new RawSocket(node)) {
      try {
        socket.say(bytes);
        socket.socket.shutdownOutput();
      } catch (SocketException e) {
        // The server has closed the connection early. What it sent before can still be read.
      }
      return socket.everythingSaid();
    }
  }

  void say(String text) throws IOException {
    say(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void say(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  String everythingSaid() throws IOException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8_192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        heard.write(buffer, 0, n);
      }
    } catch (SocketException e) {
      // A reset is an end as well.
    }
    return heard.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
