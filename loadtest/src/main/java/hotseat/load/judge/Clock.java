package hotseat.load.judge;

import hotseat.load.history.ClockReading;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

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

  private final long[] numbers;
  private final List<ClockWindow> windows;
  private final DatabaseTime database;
  private final ClockJumps jumps;

  /**
   * Of all that was sampled, and of what the recorder has seen itself.
   *
   * @param told how far a clock has jumped, if nobody has read it while it did
   * @param readings of the database's clock
   */
  Clock(List<ClockSamples> samples, Duration told, List<ClockReading> readings) {
    ClockSamples all = new ClockSamples();
    samples.forEach(all::addAll);
    numbers = all.windows().keySet().stream().mapToLong(Long::longValue).toArray();
    windows = List.copyOf(all.windows().values());
    windows.forEach(ClockWindow::settle);
    database = new DatabaseTime(readings);
    jumps = new ClockJumps(database.isKnown() ? Duration.ZERO : told);
    jumps.addAll(readings);
    jumps.addAll(all.windows().keySet(), windows);
  }

  /** For people: who contradicts it. */
  static String why(int someone) {
    return someone == Spans.NOBODY
        ? ", which the database's clock contradicts"
        : ", which those around it contradict";
  }

  /** By how much the database's clock may have gone back around this time. */
  long doubtNanos(long fromNanos, long toNanos) {
    return jumps.nanos(fromNanos, toNanos);
  }

  /** By how much what has lasted from then to then may seem to have lasted shorter or longer. */
  long stretchNanos(long fromNanos, long toNanos) {
    return jumps.allNanos(fromNanos, toNanos);
  }

  /** Who contradicts this time, if it contradicts everybody around it; nobody may be an answer. */
  OptionalInt contradicting(long invokedNanos, long completedNanos, long atNanos) {
    return contradictingRange(
        invokedNanos,
        completedNanos,
        EpochNanos.minus(atNanos, completedNanos),
        EpochNanos.minus(atNanos, invokedNanos));
  }

  /**
   * The same where there was a change before. If the time is still that of the change, the clock
   * may have shown less, but not more: a seat keeps it until a clock that has gone back has caught
   * up.
   */
  OptionalInt contradicting(
      long invokedNanos, long completedNanos, long atNanos, long changedAtNanos) {
    return atNanos == changedAtNanos
        ? contradictingRange(
            invokedNanos, completedNanos, Long.MIN_VALUE, EpochNanos.minus(atNanos, invokedNanos))
        : contradicting(invokedNanos, completedNanos, atNanos);
  }

  private OptionalInt contradictingRange(
      long invokedNanos, long completedNanos, long earliest, long latest) {
    if (database.contradicts(invokedNanos, completedNanos, earliest, latest)) {
      return OptionalInt.of(Spans.NOBODY);
    }
    long allowance = ALLOWANCE.toNanos() + doubtNanos(invokedNanos, completedNanos);
    return contradictingAnswers(
        invokedNanos,
        completedNanos,
        EpochNanos.minus(earliest, allowance),
        EpochNanos.minus(latest, -allowance));
  }

  private OptionalInt contradictingAnswers(
      long invokedNanos, long completedNanos, long low, long high) {
    int here = Arrays.binarySearch(numbers, ClockSamples.number(completedNanos));
    if (here >= 0 && windows.get(here).agrees(low, high)) {
      return OptionalInt.empty();
    }
    int first = firstFrom(ClockSamples.number(invokedNanos)) - 1;
    int end = firstFrom(ClockSamples.number(completedNanos) + 1);
    if (first < 0 || end == numbers.length || first >= end) {
      // A jump at one end of the run is what no answer beyond it can exclude; and who has ended
      // before it began has nobody around it.
      return OptionalInt.empty();
    }
    List<ClockWindow> around = windows.subList(first, end + 1);
    return around.stream().anyMatch(window -> window.agrees(low, high))
        ? OptionalInt.empty()
        : OptionalInt.of(around.getLast().someone());
  }

  /** The first window that is not before this one. */
  private int firstFrom(long number) {
    int found = Arrays.binarySearch(numbers, number);
    return Math.max(found, ~found);
  }
}
