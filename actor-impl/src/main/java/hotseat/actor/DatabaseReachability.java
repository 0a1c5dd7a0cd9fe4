package hotseat.actor;

import java.time.Duration;
import java.util.function.LongSupplier;

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

  private final LongSupplier nanoTime;
  private boolean isReported;
  private long sinceNanos;
  private long lastNanos;

  DatabaseReachability(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The database has answered this node. */
  synchronized void here() {
    isReported = false;
  }

  /** Another node reports that the database has answered it. */
  synchronized void there() {
    if (!isFresh()) {
      sinceNanos = nanoTime.getAsLong();
    }
    isReported = true;
    lastNanos = nanoTime.getAsLong();
  }

  synchronized boolean only() {
    return isFresh() && nanoTime.getAsLong() - sinceNanos >= ENOUGH.toNanos();
  }

  private boolean isFresh() {
    return isReported && nanoTime.getAsLong() - lastNanos <= FRESH.toNanos();
  }
}
