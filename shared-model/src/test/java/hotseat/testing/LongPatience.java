package hotseat.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long a test waits for an expected event if it sets no limit of its own, in all modules: the
 * launcher finds this class by its name in the jar of the tests. The event ends the wait, so a long
 * limit costs a fast machine nothing, and a slow one no test.
 */
public final class LongPatience implements LauncherSessionListener {

  // Ten times what the slowest test has needed beside eight other builds on two cores.
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultTimeout(LIMIT);
  }
}
