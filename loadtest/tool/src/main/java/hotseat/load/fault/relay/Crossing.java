package hotseat.load.fault.relay;

import hotseat.load.fault.relay.Link.Refusing;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One connection through a {@link Relay}, from a caller to the server and back.
 *
 * <p>The relay connects to the server when the first byte gets through to it: behind a black hole
 * the server does not know that there is a caller. In all protocols that pass here the caller
 * speaks first.
 */
final class Crossing {

  private interface Listening {
    void run() throws IOException, InterruptedException;
  }

  private static final int SIDES = 2;

  // The server is on this machine: a connect that takes longer has not got through.
  private static final int CONNECT_MAX_MS = 2_000;

  private final Socket caller;
  private final Socket server = new Socket();
  private final InetSocketAddress serverAddress;
  private final Road road;
  private final Traffic traffic;
  private final Deeds deeds;
  private final Consumer<Crossing> onOver;
  private final Way there;
  private final Way back;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<Socket> called = new CompletableFuture<>();
  private final AtomicInteger sidesEnded = new AtomicInteger();
  private final AtomicBoolean isOver = new AtomicBoolean();

  Crossing(
      Socket caller,
      InetSocketAddress serverAddress,
      Road road,
      Traffic traffic,
      Deeds deeds,
      Consumer<Crossing> onOver) {
    this.caller = caller;
    this.serverAddress = serverAddress;
    this.road = road;
    this.traffic = traffic;
    this.deeds = deeds;
    this.onOver = onOver;
    this.there = new Way(Direction.THERE, road, new SocketOutlet(this::call), deeds);
    this.back = new Way(Direction.BACK, road, new SocketOutlet(() -> caller), deeds);
  }

  void start() {
    listen(
        () -> {
          caller.setTcpNoDelay(true);
          traffic.requests(caller.getInputStream(), this);
        },
        there);
    listen(() -> traffic.answers(answering().getInputStream(), this), back);
    deliver(there);
    deliver(back);
  }

  Way there() {
    return there;
  }

  Way back() {
    return back;
  }

  Deeds deeds() {
    return deeds;
  }

  InetSocketAddress serverAddress() {
    return serverAddress;
  }

  Link link() {
    return road.link();
  }

  boolean isOn(Road other) {
    return road == other;
  }

  /** Called when the link may have changed. */
  void noticeLink() {
    if (road.link() instanceof Refusing || there.isPassingInPieces() || back.isPassingInPieces()) {
      cut();
    }
  }

  /** Resets the connection on both sides at once. */
  void cut() {
    if (end(true)) {
      deeds.count(Deed.CONNECTIONS_RESET);
    }
  }

  /** Resets the connection like {@link #cut()}, without counting it. */
  void breakOff() {
    end(true);
  }

  /** When one side has ended, the end is passed on to the other side. */
  private void listen(Listening listening, Way way) {
    threads.execute(
        () -> {
          try {
            try {
              listening.run();
            } catch (IOException e) {
              // The side is gone without closing properly, which is an end, too.
            }
            way.end();
          } catch (InterruptedException e) {
            // The crossing is over.
          }
        });
  }

  private void deliver(Way way) {
    threads.execute(
        () -> {
          try {
            way.deliver();
            if (sidesEnded.incrementAndGet() == SIDES) {
              end(false);
            }
          } catch (IOException e) {
            end(true);
          } catch (InterruptedException e) {
            // The crossing is over.
          }
        });
  }

  private Socket call() throws IOException {
    if (!server.isConnected()) {
      server.setTcpNoDelay(true);
      server.connect(serverAddress, CONNECT_MAX_MS);
      called.complete(server);
    }
    return server;
  }

  private Socket answering() throws InterruptedException {
    try {
      return called.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a call that fails ends the crossing instead", e);
    }
  }

  /** Returns whether the crossing was not over yet. */
  private boolean end(boolean isReset) {
    boolean isFirst = isOver.compareAndSet(false, true);
    if (isFirst) {
      close(caller, isReset);
      close(server, isReset);
      onOver.accept(this);
      threads.shutdownNow();
    }
    return isFirst;
  }

  private static void close(Socket socket, boolean isReset) {
    try (socket) {
      if (isReset && socket.isConnected()) {
        // Closing without lingering sends a reset.
        socket.setSoLinger(true, 0);
      }
    } catch (IOException e) {
      // The other side closed first.
    }
  }
}
