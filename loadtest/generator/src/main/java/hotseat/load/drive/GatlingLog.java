package hotseat.load.drive;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/**
 * Reads from Gatling's log what the simulation cannot see: which user's connection was refused, and
 * that Gatling has sent a request once more by itself.
 *
 * <p>Both decide what is known about an operation. Without a connection no byte was sent, so
 * nothing can have happened. A request that was sent twice may take effect after its refusal. The
 * log does not say which request that was, so a refusal of any request under way at the time proves
 * nothing.
 */
final class GatlingLog extends AppenderBase<ILoggingEvent> {

  private static final String FAILURES = "io.gatling.http.engine.GatlingHttpListener";
  private static final String FAILED_FOR = "failed for user ";
  private static final String CLIENT = "io.gatling.http.client.impl.DefaultHttpClient";
  private static final String REPEATS = "Retrying with new";

  private final Set<Long> refused = ConcurrentHashMap.newKeySet();
  private volatile boolean hasRepeated;
  private volatile long repeatedNanos;

  static GatlingLog listen() {
    GatlingLog log = new GatlingLog();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      log.setContext(context);
      log.start();
      log.listenTo(context.getLogger(FAILURES));
      log.listenTo(context.getLogger(CLIENT));
    }
    return log;
  }

  /** Was the last connection of this Gatling user refused? Returns true once per refusal. */
  boolean takeRefused(long user) {
    return !refused.isEmpty() && refused.remove(user);
  }

  /** Has Gatling sent any request once more since then? */
  boolean hasRepeatedSince(long nanos) {
    return hasRepeated && repeatedNanos - nanos >= 0;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getMessage().startsWith(REPEATS)) {
      repeatedNanos = System.nanoTime();
      hasRepeated = true;
    } else if (event.getThrowableProxy() instanceof ThrowableProxy proxy
        && proxy.getThrowable() instanceof ConnectException) {
      addRefused(event.getFormattedMessage());
    }
  }

  private void addRefused(String message) {
    int at = message.lastIndexOf(FAILED_FOR);
    if (at >= 0) {
      refused.add(Long.parseLong(message.substring(at + FAILED_FOR.length())));
    }
  }

  /** These two loggers write little, and nothing for each request. */
  private void listenTo(Logger logger) {
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(this);
  }
}
