package hotseat.load.drive;

import hotseat.load.workload.Arrivals;
import hotseat.load.workload.Arrivals.Rate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The entrance for the buyers of an open model: it knows when each was meant to arrive, and how
 * many are inside.
 */
final class Turnstile {

  // A server this far behind has failed the rate; more buyers would only break the generator.
  private static final int INSIDE_MAX = 2_000;

  private final List<Rate> rates;
  private final AtomicLong arrivals = new AtomicLong();
  private final AtomicLong firstNanos = new AtomicLong();
  private final AtomicInteger inside = new AtomicInteger();

  Turnstile(List<Rate> rates) {
    this.rates = List.copyOf(rates);
  }

  /**
   * The arrival of a buyer.
   *
   * @param number counted from 0
   * @param isTurnedAway because there is no room
   */
  record Arrival(long number, long intendedNanos, boolean isTurnedAway) {}

  /** Every buyer that enters must leave. The first one is taken to be on time. */
  Arrival enter() {
    firstNanos.compareAndSet(0, System.nanoTime());
    long number = arrivals.getAndIncrement();
    long intended = firstNanos.get() + Arrivals.intendedOffsetNanos(rates, number);
    return new Arrival(number, intended, inside.incrementAndGet() > INSIDE_MAX);
  }

  void leave() {
    inside.decrementAndGet();
  }
}
