package hotseat.load.fault.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that echoes and remembers what it receives, and can send on its own. */
final class Parrot implements AutoCloseable {

  // Two hundred clients may connect at once, and one that finds no room waits for a second.
  private static final int CALLS_WAITING_MAX = 256;

  private static final int BUFFER_BYTES = 65_536;

  private final ServerSocket listening;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  Parrot() throws IOException {
    listening = new ServerSocket(0, CALLS_WAITING_MAX, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
  }

  int connections() {
    return connections.size();
  }

  String heard() {
    return heard.toString(StandardCharsets.US_ASCII);
  }

  void say(String text) throws IOException {
    for (Socket connection : connections) {
      connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listening.accept();
        connections.add(connection);
        Thread.startVirtualThread(() -> repeat(connection));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void repeat(Socket connection) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (connection) {
      int read = connection.getInputStream().read(buffer);
      while (read >= 0) {
        heard.write(buffer, 0, read);
        connection.getOutputStream().write(buffer, 0, read);
        read = connection.getInputStream().read(buffer);
      }
    } catch (IOException e) {
      // The caller has gone.
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
