package hotseat.actor;

import hotseat.api.Ticker;
import java.time.Duration;

/**
 * Detects that the database answers other nodes, but not this one.
 *
 * <p>A node that has lost its connection to the database can do nothing for its seats, but other
 * nodes could. If the database is away for all nodes, this one must stay: no other node could do
 * better, and it resumes as soon as the database is back. So the other nodes must have been
 * answered all the time, without a gap in which the database might have been away for them as well.
 */
final class DatabaseReachability {

  // Nodes publish twice a second. If none is heard for this long, none is answered, or none reaches
  // this node.
  private static final Duration FRESH = Duration.ofSeconds(2);

  // A database that comes back does so for all nodes within the time they need to reconnect.
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  private final Ticker ticker;
  private boolean isReported;
  private long sinceNanos;
  private long lastNanos;

  DatabaseReachability(Ticker ticker) {
    this.ticker = ticker;
  }

  /** The database has answered this node. */
  synchronized void here() {
    isReported = false;
  }

  /** Another node reports that the database has answered it. */
  synchronized void there() {
    if (!isFresh()) {
      sinceNanos = ticker.nanos();
    }
    isReported = true;
    lastNanos = ticker.nanos();
  }

  synchronized boolean only() {
    return isFresh() && ticker.nanos() - sinceNanos >= ENOUGH.toNanos();
  }

  private boolean isFresh() {
    return isReported && ticker.nanos() - lastNanos <= FRESH.toNanos();
  }
}
