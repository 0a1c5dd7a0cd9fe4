package hotseat.load.judge;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * By how much the database's clock and the generator's differ, as the answers show it: whoever was
 * told {@code at} in an interval says that {@code at - completed <= offset <= at - invoked}.
 *
 * <p>Clocks may be set, and drift. So each second of the run has an offset of its own, the one that
 * most of its quickest answers agree on, and an answer is wrong only if it contradicts every second
 * from the one before it to the one after it: no jump of a clock explains that, however large.
 */
final class Clock {

  // A node follows the database's clock by measuring it: this is far more than such a measurement
  // is wrong by, and far less than a hold lasts.
  static final Duration ALLOWANCE = Duration.ofMillis(500);

  private final TreeMap<Long, ClockWindow> windows;
  private final long doubtNanos;

  /** Of all that was sampled, and of what the recorder has seen itself. */
  Clock(List<ClockSamples> samples, Duration told) {
    ClockSamples all = new ClockSamples();
    samples.forEach(all::addAll);
    windows = new TreeMap<>(all.windows());
    windows.values().forEach(ClockWindow::settle);
    doubtNanos = told.toNanos() + jumpNanos(windows.values());
  }

  /** By how much the database's clock may have gone back. */
  long doubtNanos() {
    return doubtNanos;
  }

  /** Who contradicts this answer, if it contradicts everybody around it. */
  OptionalInt contradicting(long invokedNanos, long completedNanos, long atNanos) {
    long low = EpochNanos.minus(EpochNanos.minus(atNanos, completedNanos), allowance());
    long high = EpochNanos.minus(EpochNanos.minus(atNanos, invokedNanos), -allowance());
    ClockWindow here = windows.get(ClockSamples.number(completedNanos));
    if (here != null && here.agrees(low, high)) {
      return OptionalInt.empty();
    }
    Long first = windows.lowerKey(ClockSamples.number(invokedNanos));
    Map.Entry<Long, ClockWindow> end = windows.higherEntry(ClockSamples.number(completedNanos));
    if (first == null || end == null || first > end.getKey()) {
      // A jump at one end of the run is what no answer beyond it can exclude.
      return OptionalInt.empty();
    }
    Collection<ClockWindow> around = windows.subMap(first, true, end.getKey(), true).values();
    return around.stream().anyMatch(window -> window.agrees(low, high))
        ? OptionalInt.empty()
        : OptionalInt.of(end.getValue().someone());
  }

  private long allowance() {
    return ALLOWANCE.toNanos() + doubtNanos;
  }

  /** The largest step back between two seconds that are each of one mind. */
  private static long jumpNanos(Collection<ClockWindow> windows) {
    long jump = 0;
    ClockWindow before = new ClockWindow();
    for (ClockWindow window : windows) {
      if (window.isUnanimous()) {
        jump = Math.max(jump, before.isUnanimous() ? before.stepBackTo(window) : 0);
        before = window;
      }
    }
    return jump;
  }
}
