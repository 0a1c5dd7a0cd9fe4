package hotseat.http;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import hotseat.api.Environment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of a node: standard error, as text or JSON, configured by {@code node-logback.xml}. The
 * file has a name of its own, so that it does not clash with another configuration on the class
 * path.
 */
final class Logging {

  private enum Format {
    TEXT,
    JSON
  }

  private enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  private static final String FORMAT = "format";

  private Logging() {}

  static void start(Environment environment) {
    Format format = environment.choice("HOTSEAT_LOG_FORMAT", Format.TEXT);
    Level level = environment.choice("HOTSEAT_LOG_LEVEL", Level.INFO);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.putProperty(FORMAT, format.name());
    context.putProperty("level", level.name());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(Logging.class.getResource("node-logback.xml")));
    } catch (JoranException e) {
      throw new IllegalStateException("node-logback.xml is part of this package", e);
    }
    // Helidon and the database driver log through the JDK.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /** One line for the person at the terminal, or a record for a log collector. */
  static void tellWhyItEnds(@Nullable String why) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    if (Format.JSON.name().equals(context.getProperty(FORMAT))) {
      context.getLogger(NodeProcess.class).error(why);
    } else {
      System.err.println("hotseat: " + why);
    }
  }
}
