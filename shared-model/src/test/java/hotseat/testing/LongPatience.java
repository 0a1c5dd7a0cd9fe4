package hotseat.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long a test waits for what must happen if it names no limit of its own, in all modules: the
 * launcher finds this class by its name in the jar of the tests. What is awaited ends the waiting,
 * so that a long limit costs a machine that is fast nothing, and one that is slow no test.
 */
public final class LongPatience implements LauncherSessionListener {

  // Ten times what the slowest of them has needed beside eight other builds on two cores.
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultTimeout(LIMIT);
  }
}
