package hotseat.load.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the buyers arrive. */
public sealed interface Arrivals {

  /** All at once at the start; each takes one step after the other until time is up. */
  record Closed() implements Arrivals {}

  /**
   * All at once in every round, each round in a fresh show; a round begins when the last has ended.
   */
  record Rounds() implements Arrivals {}

  /** One after the other, whether earlier buyers have been served or not, each for one step. */
  record Open(double firstRatePerSecond, double growth, int steps) implements Arrivals {

    /** The warm-up has the first rate; then all rates share the measured time. */
    public List<Rate> rates(int warmUpSeconds, int measuredSeconds) {
      List<Rate> rates = new ArrayList<>();
      if (warmUpSeconds > 0) {
        rates.add(new Rate((int) firstRatePerSecond, warmUpSeconds));
      }
      int levels = Math.clamp(measuredSeconds, 1, steps);
      for (int level = 0; level < levels; level++) {
        int from = measuredSeconds * level / levels;
        int to = measuredSeconds * (level + 1) / levels;
        rates.add(new Rate((int) (firstRatePerSecond * Math.pow(growth, level)), to - from));
      }
      return rates;
    }
  }

  /** Arrivals at equal intervals. */
  record Rate(int perSecond, int seconds) {

    long arrivals() {
      return (long) perSecond * seconds;
    }

    long offsetNanos(long arrival) {
      return arrival * TimeUnit.SECONDS.toNanos(1) / perSecond;
    }
  }

  /** When an arrival, counted from 0, is due, in nanoseconds after the first one. */
  static long intendedOffsetNanos(List<Rate> rates, long arrival) {
    long before = 0;
    long rest = arrival;
    for (Rate rate : rates) {
      if (rest < rate.arrivals()) {
        return before + rate.offsetNanos(rest);
      }
      rest -= rate.arrivals();
      before += TimeUnit.SECONDS.toNanos(rate.seconds());
    }
    return before;
  }
}
