package hotseat.http;

import hotseat.api.Ticker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that are being answered, and admits no new ones once a drain has begun.
 *
 * <p>A request is counted before it checks for a drain, and a drain begins before it reads the
 * count, so no request slips in unseen.
 */
final class Traffic {

  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile boolean draining;
  private final Ticker ticker;
  private volatile long askedNanos;

  Traffic(Ticker ticker) {
    this.ticker = ticker;
    this.askedNanos = ticker.nanos() - TimeUnit.MINUTES.toNanos(1);
  }

  /**
   * Returns whether the request is admitted; then it must leave. None is admitted during a drain.
   */
  boolean enter() {
    inFlight.incrementAndGet();
    askedNanos = ticker.nanos();
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

  /** How long no request has come, not even one that was refused. */
  long quietNanos() {
    return ticker.nanos() - askedNanos;
  }

  boolean isDraining() {
    return draining;
  }

  void drain() {
    draining = true;
  }
}
