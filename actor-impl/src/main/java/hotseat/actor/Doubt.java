package hotseat.actor;

import java.time.Duration;
import java.time.Instant;

/**
 * A write whose answer was lost may still arrive at the database, until its time is over.
 *
 * <p>The doubt ends with the first look at the row after that, by the database's own clock: what
 * was read before may not be the last word.
 */
final class Doubt {

  private static final Instant NONE = Instant.MIN;

  private Instant until = NONE;

  /** A write is in doubt that is valid until then; of several, the longest counts. */
  void lasts(Instant validUntil) {
    until = validUntil.isAfter(until) ? validUntil : until;
  }

  /** The row was read at this time, on the database's clock. */
  void rowWasReadAt(Instant now) {
    until = now.isAfter(until) ? NONE : until;
  }

  boolean exists() {
    return !until.equals(NONE);
  }

  /** Until no write can arrive any more; negative when that is certain already. */
  Duration left(Instant now) {
    return Duration.between(now, until);
  }
}
