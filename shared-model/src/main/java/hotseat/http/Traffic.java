package hotseat.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that are being answered and closes the door behind them.
 *
 * <p>A request is counted before it looks at the door, and the door is shut before the count is
 * looked at: so none can slip in unseen.
 */
final class Traffic {

  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile boolean draining;
  private volatile long askedNanos = System.nanoTime() - TimeUnit.MINUTES.toNanos(1);

  /** Whoever is let in must leave; nobody is let in any more once the door is shut. */
  boolean enter() {
    inFlight.incrementAndGet();
    askedNanos = System.nanoTime();
    if (draining) {
      leave();
      return false;
    }
    return true;
  }

  void leave() {
    inFlight.decrementAndGet();
  }

  int inFlight() {
    return inFlight.get();
  }

  /** How long nobody has asked for anything, not even in vain. */
  long quietNanos() {
    return System.nanoTime() - askedNanos;
  }

  boolean isDraining() {
    return draining;
  }

  void drain() {
    draining = true;
  }
}
