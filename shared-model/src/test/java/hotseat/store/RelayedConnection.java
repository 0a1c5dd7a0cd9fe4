package hotseat.store;

import hotseat.store.Relay.Doom;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One connection through a {@link Relay}: passes whole requests to the server and bytes back.
 *
 * <p>Of Postgres's protocol it knows the frames, and that parse, bind, describe, execute and close
 * are not answered before the sync that follows them: together they are one request.
 */
final class RelayedConnection {

  private static final String UNANSWERED_BEFORE_SYNC = "PBDEC";
  private static final int LENGTH_OF_QUESTION_FOR_ENCRYPTION = 8;
  private static final int BUFFER_BYTES = 65_536;

  private final Relay relay;
  private final Socket client;
  private final Socket server;
  private final CompletableFuture<Void> answersEnded = new CompletableFuture<>();
  private volatile Optional<Doom> answerLost = Optional.empty();

  private RelayedConnection(Relay relay, Socket client, Socket server) {
    this.relay = relay;
    this.client = client;
    this.server = server;
  }

  static RelayedConnection start(Relay relay, Socket client, int serverPort) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
    server.setTcpNoDelay(true);
    client.setTcpNoDelay(true);
    RelayedConnection connection = new RelayedConnection(relay, client, server);
    Thread.startVirtualThread(() -> connection.closedAfter(connection::passRequests));
    Thread.startVirtualThread(
        () -> {
          connection.closedAfter(connection::passAnswers);
          connection.answersEnded.complete(null);
        });
    return connection;
  }

  private interface Passing {
    void run() throws IOException;
  }

  private void closedAfter(Passing passing) {
    try {
      passing.run();
    } catch (IOException e) {
      // If one side closes, the other is closed, too.
    } finally {
      close();
    }
  }

  private void passRequests() throws IOException {
    DataInputStream from = new DataInputStream(client.getInputStream());
    OutputStream to = server.getOutputStream();
    passGreeting(from, to);
    while (true) {
      byte[] request = request(from);
      Optional<Doom> doom = relay.doomOf(request);
      if (doom.isPresent() && !survives(doom.get(), request)) {
        return;
      }
      to.write(request);
    }
  }

  /**
   * The first frames have no type; a request for encryption comes before the real startup frame.
   */
  private static void passGreeting(DataInputStream from, OutputStream to) throws IOException {
    int length;
    do {
      length = from.readInt();
      DataOutputStream frame = new DataOutputStream(to);
      byte[] rest = from.readNBytes(length - Integer.BYTES);
      frame.writeInt(length);
      frame.write(rest);
      frame.flush();
    } while (length == LENGTH_OF_QUESTION_FOR_ENCRYPTION);
  }

  private static byte[] request(DataInputStream from) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(request);
    byte type;
    do {
      type = from.readByte();
      int length = from.readInt();
      to.writeByte(type);
      to.writeInt(length);
      to.write(from.readNBytes(length - Integer.BYTES));
    } while (UNANSWERED_BEFORE_SYNC.indexOf(type) >= 0);
    return request.toByteArray();
  }

  /** Carries out the fate of this request. Returns whether the connection continues after it. */
  private boolean survives(Doom doom, byte[] request) throws IOException {
    switch (doom.fate()) {
      case PAUSED -> {
        doom.waitForDelivery();
        return true;
      }
      case ANSWER_LOST -> executeUnheard(doom, request);
      case LOST -> close();
      case LAST -> relay.hangUp();
      case ABANDONED -> {
        answerLost = Optional.of(doom);
        server.getOutputStream().write(request);
        doom.waitForDelivery();
        client.close();
        answersEnded.join();
      }
      case LATE -> {
        client.close();
        doom.waitForDelivery();
        executeUnheard(doom, request);
      }
      case STALLED -> {
        doom.waitForDelivery();
        executeUnheard(doom, request);
      }
    }
    return false;
  }

  private void executeUnheard(Doom doom, byte[] request) throws IOException {
    answerLost = Optional.of(doom);
    server.getOutputStream().write(request);
    answersEnded.join();
  }

  private void passAnswers() throws IOException {
    InputStream from = server.getInputStream();
    byte[] bytes = new byte[BUFFER_BYTES];
    for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
      if (answerLost.isPresent()) {
        answerLost.get().answered();
        return;
      }
      client.getOutputStream().write(bytes, 0, read);
    }
  }

  void close() {
    try {
      client.close();
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
