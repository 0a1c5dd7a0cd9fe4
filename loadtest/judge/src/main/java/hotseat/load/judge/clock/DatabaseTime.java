package hotseat.load.judge.clock;

import hotseat.load.evidence.ClockReading;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The database's clock as the runner read it, next to the generator's. It does not depend on the
 * answers, so a clock that is always wrong by the same amount is found as well.
 *
 * <p>Each second has a range of offsets, from the last reading before it to the first one after it.
 * Whatever the clock did between two readings lies between what both show, unless it was stepped
 * twice.
 */
final class DatabaseTime {

  // A node knows the database's clock from the best of several round trips, to within half of it.
  // On a saturated machine these take some tens of milliseconds, elsewhere less than one.
  static final Duration ALLOWANCE = Duration.ofMillis(50);

  // A day. More can only be damage.
  private static final int SECONDS_MAX = 100_000;

  private final long firstSecond;
  private final long[] lows;
  private final long[] highs;

  DatabaseTime(List<ClockReading> unsorted) {
    List<ClockReading> readings =
        unsorted.stream().sorted(Comparator.comparingLong(ClockReading::askedNanos)).toList();
    firstSecond =
        readings.isEmpty() ? 0 : ClockSamples.number(readings.getFirst().answeredNanos()) + 1;
    long end = readings.isEmpty() ? 0 : ClockSamples.number(readings.getLast().askedNanos());
    int seconds = Math.clamp(end - firstSecond, 0, SECONDS_MAX);
    lows = new long[seconds];
    highs = new long[seconds];
    Arrays.fill(lows, Long.MAX_VALUE);
    Arrays.fill(highs, Long.MIN_VALUE);
    for (int i = 1; i < readings.size(); i++) {
      add(readings.get(i - 1), readings.get(i));
    }
  }

  boolean isKnown() {
    return lows.length > 0;
  }

  /** Applies to all seconds that lie, even partly, between these two readings. */
  private void add(ClockReading before, ClockReading after) {
    long at = EpochNanos.of(before.at());
    long next = EpochNanos.of(after.at());
    long low = Math.min(at - before.answeredNanos(), next - after.answeredNanos());
    long high = Math.max(at - before.askedNanos(), next - after.askedNanos());
    long first = Math.max(0, ClockSamples.number(before.askedNanos()) - firstSecond);
    long last = Math.min(lows.length - 1, ClockSamples.number(after.answeredNanos()) - firstSecond);
    for (long second = first; second <= last; second++) {
      lows[(int) second] = Math.min(lows[(int) second], low);
      highs[(int) second] = Math.max(highs[(int) second], high);
    }
  }

  /**
   * Whether the clock never showed such a time in this interval. False if the clock is not known
   * for all of it.
   */
  boolean contradicts(long invokedNanos, long completedNanos, long answerLow, long answerHigh) {
    long first = ClockSamples.number(invokedNanos) - firstSecond;
    long last = ClockSamples.number(completedNanos) - firstSecond;
    if (first < 0 || last >= lows.length || first > last) {
      return false;
    }
    long low = lows[(int) first];
    long high = highs[(int) first];
    for (int second = (int) first + 1; second <= last; second++) {
      low = Math.min(low, lows[second]);
      high = Math.max(high, highs[second]);
    }
    long allowance = ALLOWANCE.toNanos();
    return answerLow > high + allowance || answerHigh < low - allowance;
  }
}
