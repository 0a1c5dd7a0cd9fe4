package hotseat.http;

import hotseat.api.Ticker;
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
 * Closes connections that have begun a request and do not finish its headers in time. The server
 * itself waits as long as a byte comes now and then, so a few hundred slow clients could occupy all
 * connections of a node. A connection that has not begun a request is idle, and has the idle time.
 */
final class Arrivals implements Http1ConnectionListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  /** How often late connections are looked for; a deadline is that much less exact. */
  private static final long CHECK_MS = 500;

  private final long deadlineNanos;
  private final Ticker ticker;
  private final Map<ConnectionContext, Long> begunNanos = new ConcurrentHashMap<>();
  private final Timer watch = new Timer("arrivals", true);

  private Arrivals(Duration deadline, Ticker ticker) {
    this.deadlineNanos = deadline.toNanos();
    this.ticker = ticker;
  }

  static Arrivals watched(Duration deadline, Ticker ticker) {
    Arrivals arrivals = new Arrivals(deadline, ticker);
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
    begunNanos.put(connection, ticker.nanos());
  }

  @Override
  public void headers(ConnectionContext connection, Headers headers) {
    begunNanos.remove(connection);
  }

  private void hangUpOnTheLate() {
    long now = ticker.nanos();
    begunNanos.forEach(
        (connection, begun) -> {
          // A connection that has just finished its headers is no longer in the map, so remove
          // fails.
          if (now - begun > deadlineNanos && begunNanos.remove(connection, begun)) {
            hangUpOn(connection);
          }
        });
  }

  private static void hangUpOn(ConnectionContext connection) {
    try {
      connection.serverSocket().close();
    } catch (RuntimeException e) {
      // The client has closed it itself, which is as good.
      LOG.debug("a connection was gone already: {}", e.toString());
    }
  }

  @Override
  public void close() {
    watch.cancel();
  }
}
