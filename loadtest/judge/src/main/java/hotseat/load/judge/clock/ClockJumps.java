package hotseat.load.judge.clock;

import hotseat.load.evidence.ClockReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * When the database's clock was stepped, and by how much. A step back matters for as long before
 * and after it as the clock went back: within that range, a time that was already shown can be
 * shown again.
 */
final class ClockJumps {

  // A smaller difference between consecutive readings is not a step.
  private static final long NOISE_NANOS = Duration.ofMillis(1).toNanos();

  /**
   * One step of the clock.
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

  /** A recorder that saw a clock jump may not know when. */
  ClockJumps(Duration everywhere) {
    this.everywhereNanos = everywhere.toNanos();
  }

  void addAll(List<ClockReading> readings) {
    for (int i = 1; i < readings.size(); i++) {
      ClockReading before = readings.get(i - 1);
      ClockReading after = readings.get(i);
      long offset = EpochNanos.of(before.at()) - before.askedNanos();
      long next = EpochNanos.of(after.at()) - after.answeredNanos();
      if (Math.abs(offset - next) > NOISE_NANOS) {
        add(before.askedNanos(), after.answeredNanos(), offset - next);
      }
    }
  }

  /** Adds the steps between consecutive seconds that are each unanimous. */
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

  /** How far the clock may have gone back around this time. */
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

  /** How much steps may have shortened or lengthened a duration between these times. */
  long allNanos(long fromNanos, long toNanos) {
    return everywhereNanos
        + jumps.stream()
            .filter(jump -> jump.isAround(fromNanos, toNanos))
            .mapToLong(jump -> Math.abs(jump.nanos))
            .sum();
  }
}
