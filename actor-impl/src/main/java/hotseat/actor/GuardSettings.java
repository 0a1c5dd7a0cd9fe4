package hotseat.actor;

import hotseat.api.Environment;
import hotseat.api.Terms;
import java.time.Duration;

/** The terms of the {@link ReadGuard}. */
public record GuardSettings(
    Duration term, Duration writeTerm, Duration distrust, Duration heartbeat) {

  // Well below what the cluster takes to give seats away after a node fell silent: about 5 s of
  // failure detection, 7 s stable-after and 7 s margin (see application.conf).
  private static final int TERM_MS = 10_000;

  // A heartbeat waits up to 3 s for a slow database, and one slow answer must not end a term.
  private static final int TERM_MIN_MS = 4_000;

  private static final int TERM_MAX_MS = 15_000;

  // How long a node that wakes up takes, at most, to learn that it was removed: it finds the others
  // unreachable after 5 s, downs itself after 7 s stable-after, and a busy machine adds to that.
  private static final Duration TOLD = Duration.ofSeconds(15);

  // Often enough that the clock is never far off and that a term is renewed many times over.
  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  // The clocks of two machines go at slightly different rates.
  private static final Duration LEASE_MARGIN = Duration.ofSeconds(1);

  /**
   * While it runs nobody may found another cluster, or own what this node owns: the last write of a
   * term is in it.
   */
  Duration lease() {
    return term.plus(lastWrites());
  }

  /** For so long something may still arrive that was sent before the guard lapsed. */
  Duration lastWrites() {
    return writeTerm.plus(LEASE_MARGIN);
  }

  public static GuardSettings of(Environment environment) {
    Duration term =
        Duration.ofMillis(
            environment.number("HOTSEAT_GUARD_TERM_MS", TERM_MS, TERM_MIN_MS, TERM_MAX_MS));
    // What was trusted when it fell asleep may be trusted for a term after it was told.
    return new GuardSettings(term, Terms.WRITE, TOLD.plus(term), HEARTBEAT);
  }
}
