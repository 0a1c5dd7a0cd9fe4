package hotseat.http;

import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import hotseat.api.Machine;
import hotseat.api.UnavailableException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.LoggerFactory;

/**
 * A node as a process, called by every main. Starts the node, logs {@code ready}, and stops it in
 * order on SIGTERM, on SIGINT, or when its standard input ends, which happens when its parent ends.
 *
 * <p>Exit codes: 0 stopped on request; 1 something that it needs is missing; 64 a setting is
 * invalid.
 */
public final class NodeProcess {

  private static final int STOPPED = 0;
  private static final int UNAVAILABLE = 1;
  private static final int WRONG_SETTING = 64;

  private NodeProcess() {}

  public static void run(NodeFactory factory) {
    ClosingStack closing = new ClosingStack();
    try {
      start(Environment.ofProcess(), factory, closing);
    } catch (SettingException e) {
      fail(closing, e, WRONG_SETTING);
    } catch (UnavailableException e) {
      fail(closing, e, UNAVAILABLE);
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(NodeProcess.class).error("a bug at the start", e);
      fail(closing, e, UNAVAILABLE);
    }
  }

  private static void start(Environment environment, NodeFactory factory, ClosingStack closing) {
    Logging.start(environment);
    stopOnSignal(closing);
    if (environment.flag("HOTSEAT_STOP_WITH_PARENT", false)) {
      stopWithParent(System.in);
    }
    EdgeSettings settings = EdgeSettings.from(environment);
    PrometheusMeterRegistry metrics = NodeMetrics.registry();
    Machine machine = Machine.real();
    NodeParts parts = factory.build(environment, machine, metrics);
    parts.closing().forEach(closing::push);
    Edge edge = Edge.start(settings, parts, machine, metrics);
    closing.push(edge);
    parts
        .node()
        .lost()
        .thenAccept(why -> fail(closing, new UnavailableException(why), UNAVAILABLE));
    LoggerFactory.getLogger(NodeProcess.class)
        .info("ready {} {} {}", parts.node().implementation(), parts.node().name(), edge.uri());
  }

  /** Ends with {@code halt}, because a JVM that is stopped by a signal would exit with 143. */
  private static void stopOnSignal(ClosingStack closing) {
    Runnable stop =
        () -> {
          closing.close();
          Runtime.getRuntime().halt(STOPPED);
        };
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stop));
  }

  /** The kernel closes the pipe when the parent is gone, for whatever reason. */
  private static void stopWithParent(InputStream parent) {
    Thread.ofPlatform()
        .name("parent")
        .daemon()
        .start(
            () -> {
              try {
                while (parent.read() >= 0) {
                  // The parent writes nothing; only the end counts.
                }
              } catch (IOException e) {
                // A broken pipe is an end, too.
              }
              System.exit(STOPPED);
            });
  }

  private static void fail(ClosingStack closing, RuntimeException e, int exitCode) {
    Logging.tellWhyItEnds(e.getMessage());
    closing.close();
    Runtime.getRuntime().halt(exitCode);
  }
}
