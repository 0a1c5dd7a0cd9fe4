package hotseat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between a pool and its Postgres, and breaks the connection at a chosen point.
 *
 * <p>The point is a request that contains a given text, for example the key of a command. A request
 * is a unit that the server answers as a whole, see {@link RelayedConnection}.
 */
public final class Relay implements AutoCloseable {

  /** One request, recognized by a text in it, and its fate. */
  public static final class Doom {
    private final String text;
    private final RequestFate fate;
    private final AtomicBoolean met = new AtomicBoolean();
    private final CompletableFuture<Void> delivery = new CompletableFuture<>();
    private final CompletableFuture<Void> answer = new CompletableFuture<>();
    private volatile Runnable meeting = () -> {};

    private Doom(String text, RequestFate fate) {
      this.text = text;
      this.fate = fate;
    }

    /** Whether this is the request. It matches only once. */
    boolean meets(byte[] request) {
      boolean isIt =
          new String(request, StandardCharsets.ISO_8859_1).contains(text)
              && met.compareAndSet(false, true);
      if (isIt) {
        meeting.run();
      }
      return isIt;
    }

    RequestFate fate() {
      return fate;
    }

    void waitForDelivery() {
      delivery.join();
    }

    void answered() {
      answer.complete(null);
    }

    /** Runs this as well when the request comes by. */
    public Doom andThen(Runnable alsoThen) {
      meeting = alsoThen;
      return this;
    }

    /** Whether the request has come by. */
    public boolean isMet() {
      return met.get();
    }

    public boolean isAnswered() {
      return answer.isDone();
    }

    /** Lets a waiting request go on now. */
    public void deliver() {
      delivery.complete(null);
    }
  }

  private final ServerSocket listening;
  private final int serverPort;
  private final Set<RelayedConnection> connections = ConcurrentHashMap.newKeySet();
  private final Set<Doom> armed = ConcurrentHashMap.newKeySet();
  private volatile boolean isDown;

  Relay(int serverPort) {
    this.serverPort = serverPort;
    try {
      this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** The next request with this text waits on its way. */
  public Doom pause(String text) {
    return arm(text, RequestFate.PAUSED);
  }

  /** The next request with this text is executed, but its connection breaks before the answer. */
  public Doom loseAnswerTo(String text) {
    return arm(text, RequestFate.ANSWER_LOST);
  }

  /** The next request with this text is lost, and its connection with it. */
  public Doom lose(String text) {
    return arm(text, RequestFate.LOST);
  }

  /** The next request with this text is lost, and from then on the database is away. */
  public Doom hangUpAt(String text) {
    return arm(text, RequestFate.LAST);
  }

  /** The next request with this text has reached the server when its connection breaks. */
  public Doom abandon(String text) {
    return arm(text, RequestFate.ABANDONED);
  }

  /** The next request with this text loses its connection and arrives later. */
  public Doom delay(String text) {
    return arm(text, RequestFate.LATE);
  }

  /** The next request with this text arrives later, and its client receives nothing. */
  public Doom stall(String text) {
    return arm(text, RequestFate.STALLED);
  }

  private Doom arm(String text, RequestFate fate) {
    Doom doom = new Doom(text, fate);
    armed.add(doom);
    return doom;
  }

  Optional<Doom> doomOf(byte[] request) {
    return armed.stream().filter(doom -> doom.meets(request)).findFirst();
  }

  /** The database is away: all connections break, and no new one succeeds. */
  public void hangUp() {
    isDown = true;
    connections.forEach(RelayedConnection::close);
  }

  public void pickUp() {
    isDown = false;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        // The test is over, or this one caller has closed its connection: others may still connect.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    if (isDown) {
      client.close();
      return;
    }
    RelayedConnection connection = RelayedConnection.start(this, client, serverPort);
    connections.add(connection);
    // A hangUp in between has not seen this connection.
    if (isDown) {
      connection.close();
    }
  }

  @Override
  public void close() {
    hangUp();
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
