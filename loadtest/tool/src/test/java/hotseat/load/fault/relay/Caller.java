package hotseat.load.fault.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that is connected, sends something and receives something. */
final class Caller implements AutoCloseable {

  // Long enough for bytes that do come, on a busy machine.
  private static final int PATIENCE_MS = 60_000;

  private final Socket socket;

  private Caller(Socket socket) {
    this.socket = socket;
  }

  static Caller of(Relay relay) throws IOException {
    return from(InetAddress.getLoopbackAddress(), relay);
  }

  static Caller from(InetAddress own, Relay relay) throws IOException {
    InetSocketAddress at = relay.address();
    Socket socket = new Socket(at.getAddress(), at.getPort(), own, 0);
    socket.setTcpNoDelay(true);
    return new Caller(socket);
  }

  void says(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  void saysNothingMore() throws IOException {
    socket.shutdownOutput();
  }

  /** Reads this many characters, or fewer if the end comes first. */
  String hears(int length) throws IOException {
    socket.setSoTimeout(PATIENCE_MS);
    return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
