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
 * Remembers whose connection was refused.
 *
 * <p>Gatling tells a simulation only that there was no answer; why there was none it tells its log.
 * It makes a difference: without a connection no byte has left, and nothing can have happened. If
 * the log does not say so, in whatever version of Gatling, the operation is just in doubt.
 */
final class RefusedConnections extends AppenderBase<ILoggingEvent> {

  private static final String LOGGER = "io.gatling.http.engine.GatlingHttpListener";
  private static final String USER = "failed for user ";

  private final Set<Long> users = ConcurrentHashMap.newKeySet();

  static RefusedConnections listen() {
    RefusedConnections listener = new RefusedConnections();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      Logger logger = context.getLogger(LOGGER);
      logger.setLevel(Level.DEBUG);
      logger.setAdditive(false);
      listener.setContext(context);
      listener.start();
      logger.addAppender(listener);
    }
    return listener;
  }

  /** Was the last request of this user of Gatling refused? It is told once. */
  boolean take(long user) {
    return !users.isEmpty() && users.remove(user);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy
        && proxy.getThrowable() instanceof ConnectException) {
      String message = event.getFormattedMessage();
      int at = message.lastIndexOf(USER);
      if (at >= 0) {
        users.add(Long.parseLong(message.substring(at + USER.length())));
      }
    }
  }
}
