package hotseat.actor;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Does the database answer the other nodes, and this one not?
 *
 * <p>A node that has lost its way to the database can do nothing for its seats, but others could.
 * One whose database is away for everybody must stay: nobody could do better, and it goes on as
 * soon as the database is back. So what counts is that others were answered all the time, without a
 * gap in which it might have been away for them as well.
 */
final class Elsewhere {

  // Nodes tell twice a second; whoever tells nothing for so long is not answered, or not heard.
  private static final Duration FRESH = Duration.ofSeconds(2);

  // A database that comes back does so for all nodes within the time they need to connect again.
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  private final LongSupplier nanoTime;
  private boolean isTold;
  private long sinceNanos;
  private long lastNanos;

  Elsewhere(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The database has answered this node. */
  synchronized void here() {
    isTold = false;
  }

  /** Another node tells that the database has answered it. */
  synchronized void there() {
    if (!isFresh()) {
      sinceNanos = nanoTime.getAsLong();
    }
    isTold = true;
    lastNanos = nanoTime.getAsLong();
  }

  synchronized boolean only() {
    return isFresh() && nanoTime.getAsLong() - sinceNanos >= ENOUGH.toNanos();
  }

  private boolean isFresh() {
    return isTold && nanoTime.getAsLong() - lastNanos <= FRESH.toNanos();
  }
}
