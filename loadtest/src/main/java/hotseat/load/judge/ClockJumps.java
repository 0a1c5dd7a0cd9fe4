package hotseat.load.judge;

import hotseat.load.history.ClockReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * When the database's clock was set, and by how much. That it has gone back matters as long before
 * and as long after as it went back by: until then a time that was told before can be told once
 * more.
 */
final class ClockJumps {

  // Of what is read in this order nothing smaller is a step.
  private static final long NOISE_NANOS = Duration.ofMillis(1).toNanos();

  /**
   * One of them.
   *
   * @param nanos how far back, or forward if it is negative
   */
  private record Jump(long fromNanos, long toNanos, long nanos) {
    boolean isAround(long otherFromNanos, long otherToNanos) {
      return otherToNanos >= fromNanos && otherFromNanos <= toNanos;
    }
  }

  private final List<Jump> jumps = new ArrayList<>();
  private final long everywhereNanos;

  /** A recorder that has seen a clock jump may not say when. */
  ClockJumps(Duration everywhere) {
    this.everywhereNanos = everywhere.toNanos();
  }

  void addAll(List<ClockReading> readings) {
    for (int i = 1; i < readings.size(); i++) {
      ClockReading before = readings.get(i - 1);
      ClockReading after = readings.get(i);
      long offset = EpochNanos.of(before.at()) - before.askedNanos();
      long next = EpochNanos.of(after.at()) - after.toldNanos();
      if (Math.abs(offset - next) > NOISE_NANOS) {
        add(before.askedNanos(), after.toldNanos(), offset - next);
      }
    }
  }

  /** Between two seconds that are each of one mind. */
  void addAll(Collection<Long> numbers, Collection<ClockWindow> windows) {
    ClockWindow before = new ClockWindow();
    long beforeEndsNanos = 0;
    var number = numbers.iterator();
    for (ClockWindow window : windows) {
      long beginNanos = ClockSamples.beginNanos(number.next());
      if (window.isUnanimous()) {
        long nanos = before.stepBackTo(window) - window.stepBackTo(before);
        if (nanos != 0) {
          add(beforeEndsNanos, beginNanos + ClockSamples.LENGTH_NANOS, nanos);
        }
        before = window;
        beforeEndsNanos = beginNanos;
      }
    }
  }

  private void add(long fromNanos, long toNanos, long nanos) {
    long reach = Math.abs(nanos) + ClockSamples.LENGTH_NANOS;
    jumps.add(
        new Jump(EpochNanos.minus(fromNanos, reach), EpochNanos.minus(toNanos, -reach), nanos));
  }

  /** By how much it may have gone back around this time. */
  long nanos(long fromNanos, long toNanos) {
    if (jumps.isEmpty()) {
      return everywhereNanos;
    }
    long nanos = 0;
    for (Jump jump : jumps) {
      if (jump.isAround(fromNanos, toNanos)) {
        nanos = Math.max(nanos, jump.nanos);
      }
    }
    return everywhereNanos + nanos;
  }

  /** By how much a time that began and ended then may have been shortened or stretched. */
  long allNanos(long fromNanos, long toNanos) {
    return everywhereNanos
        + jumps.stream()
            .filter(jump -> jump.isAround(fromNanos, toNanos))
            .mapToLong(jump -> Math.abs(jump.nanos))
            .sum();
  }
}
