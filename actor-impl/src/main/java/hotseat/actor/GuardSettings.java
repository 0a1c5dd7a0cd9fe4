package hotseat.actor;

import hotseat.api.Environment;
import hotseat.api.Terms;
import java.time.Duration;

/** The terms of the {@link ReadGuard}. */
public record GuardSettings(
    Duration term, Duration writeTerm, Duration distrust, Duration heartbeat) {

  // Well below the time that the cluster takes to give seats away after a node falls silent: about
  // 5 s of failure detection, 7 s stable-after and 7 s margin (see application.conf).
  private static final int TERM_MS = 10_000;

  // A heartbeat waits up to 3 s for a slow database, and one slow answer must not end a term.
  private static final int TERM_MIN_MS = 4_000;

  private static final int TERM_MAX_MS = 15_000;

  // The longest time that a node needs after waking up to learn that it was removed: it finds the
  // others unreachable after 5 s, downs itself after 7 s stable-after, and a busy machine adds to
  // that.
  private static final Duration REMOVAL_KNOWN = Duration.ofSeconds(15);

  // Short enough to keep the clock exact and to renew a term many times over.
  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  // The clocks of two machines run at slightly different rates.
  private static final Duration LEASE_MARGIN = Duration.ofSeconds(1);

  /**
   * The length of a lease. While it runs, no other node may found a cluster or own what this node
   * owns. It covers the last write that is sent within a term.
   */
  Duration lease() {
    return term.plus(lastWrites());
  }

  /** How long a write that was sent before the guard lapsed may still take effect. */
  Duration lastWrites() {
    return writeTerm.plus(LEASE_MARGIN);
  }

  public static GuardSettings of(Environment environment) {
    Duration term =
        Duration.ofMillis(
            environment.number("HOTSEAT_GUARD_TERM_MS", TERM_MS, TERM_MIN_MS, TERM_MAX_MS));
    // Until the node would have learned of its removal, and then a term: a trust that was given
    // before the sleep lasts that long.
    return new GuardSettings(term, Terms.WRITE, REMOVAL_KNOWN.plus(term), HEARTBEAT);
  }
}
