package hotseat.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs up on those who have begun a request and do not come to the end of its headers. The server
 * itself waits for them for as long as a byte comes now and then, and so a few hundred slow ones
 * could take all the connections that a node has. Who has not even begun is idle, and has the idle
 * time.
 */
final class Arrivals implements Http1ConnectionListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  /** How often it is looked who is late; a deadline is that much less exact. */
  private static final long CHECK_MS = 500;

  private final long deadlineNanos;
  private final Map<ConnectionContext, Long> begunNanos = new ConcurrentHashMap<>();
  private final Timer watch = new Timer("arrivals", true);

  private Arrivals(Duration deadline) {
    this.deadlineNanos = deadline.toNanos();
  }

  static Arrivals watched(Duration deadline) {
    Arrivals arrivals = new Arrivals(deadline);
    TimerTask check =
        new TimerTask() {
          @Override
          public void run() {
            arrivals.hangUpOnTheLate();
          }
        };
    arrivals.watch.schedule(check, CHECK_MS, CHECK_MS);
    return arrivals;
  }

  @Override
  public void prologue(ConnectionContext connection, HttpPrologue prologue) {
    begunNanos.put(connection, System.nanoTime());
  }

  @Override
  public void headers(ConnectionContext connection, Headers headers) {
    begunNanos.remove(connection);
  }

  private void hangUpOnTheLate() {
    long now = System.nanoTime();
    begunNanos.forEach(
        (connection, begun) -> {
          // Whoever has come to the end in this very moment is not there any more to be removed.
          if (now - begun > deadlineNanos && begunNanos.remove(connection, begun)) {
            hangUpOn(connection);
          }
        });
  }

  private static void hangUpOn(ConnectionContext connection) {
    try {
      connection.serverSocket().close();
    } catch (RuntimeException e) {
      // It has hung up by itself, which is as good.
      LOG.debug("a connection was gone already: {}", e.toString());
    }
  }

  @Override
  public void close() {
    watch.cancel();
  }
}
