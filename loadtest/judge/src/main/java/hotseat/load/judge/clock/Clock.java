package hotseat.load.judge.clock;

import hotseat.load.evidence.ClockReading;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The offset between the database's clock and the generator's, as the answers show it: an answer
 * with time {@code at} implies {@code at - completed <= offset <= at - invoked}.
 *
 * <p>Clocks are stepped, and they drift. So each second of the run has its own offset, the one that
 * most of its fastest answers agree on. Compared with other answers, an answer is wrong only if it
 * contradicts every second from the one before the operation to the one after it: no clock step
 * explains that, however large. Readings of the database's clock convict it too, see {@link
 * DatabaseTime}.
 */
public final class Clock {

  // A node follows the database's clock by measuring it. This is far more than the error of such a
  // measurement, and far less than the lifetime of a hold.
  public static final Duration ALLOWANCE = Duration.ofMillis(500);

  /** Stands for an operation where there is none. */
  public static final int NO_OPERATION = -1;

  private final long[] numbers;
  private final List<ClockWindow> windows;
  private final DatabaseTime database;
  private final ClockJumps jumps;

  /**
   * Combines all samples with what the recorder itself observed.
   *
   * @param jumped how far a clock jumped; used only if the readings do not suffice
   * @param readings of the database's clock
   */
  public Clock(List<ClockSamples> samples, Duration jumped, List<ClockReading> readings) {
    ClockSamples all = new ClockSamples();
    samples.forEach(all::addAll);
    numbers = all.windows().keySet().stream().mapToLong(Long::longValue).toArray();
    windows = List.copyOf(all.windows().values());
    windows.forEach(ClockWindow::settle);
    database = new DatabaseTime(readings);
    jumps = new ClockJumps(database.isKnown() ? Duration.ZERO : jumped);
    jumps.addAll(readings);
    jumps.addAll(all.windows().keySet(), windows);
  }

  /** For reports: what contradicts the time. */
  public static String why(int example) {
    return example == NO_OPERATION
        ? ", which the database's clock contradicts"
        : ", which the answers around it contradict";
  }

  /** How far the database's clock may have gone back around this time. */
  public long doubtNanos(long fromNanos, long toNanos) {
    return jumps.nanos(fromNanos, toNanos);
  }

  /** How much clock steps may have shortened or lengthened a duration between these times. */
  public long stretchNanos(long fromNanos, long toNanos) {
    return jumps.allNanos(fromNanos, toNanos);
  }

  /**
   * An operation that contradicts this time, or {@code NO_OPERATION} if the database's clock does.
   * Empty if the time is possible.
   */
  public OptionalInt contradicting(long invokedNanos, long completedNanos, long atNanos) {
    return contradictingRange(
        invokedNanos,
        completedNanos,
        EpochNanos.minus(atNanos, completedNanos),
        EpochNanos.minus(atNanos, invokedNanos));
  }

  /**
   * The same if there was a change before. If the time equals that of the change, the clock may
   * have shown less, but not more: after a step back, a seat keeps the time of its last change
   * until the clock has caught up.
   */
  public OptionalInt contradicting(
      long invokedNanos, long completedNanos, long atNanos, long changedAtNanos) {
    return atNanos == changedAtNanos
        ? contradictingRange(
            invokedNanos, completedNanos, Long.MIN_VALUE, EpochNanos.minus(atNanos, invokedNanos))
        : contradicting(invokedNanos, completedNanos, atNanos);
  }

  private OptionalInt contradictingRange(
      long invokedNanos, long completedNanos, long earliest, long latest) {
    if (database.contradicts(invokedNanos, completedNanos, earliest, latest)) {
      return OptionalInt.of(NO_OPERATION);
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
      // No answer beyond an end of the run can rule out a clock step there, and an operation that
      // completed before it was invoked has no seconds around it.
      return OptionalInt.empty();
    }
    List<ClockWindow> around = windows.subList(first, end + 1);
    return around.stream().anyMatch(window -> window.agrees(low, high))
        ? OptionalInt.empty()
        : OptionalInt.of(around.getLast().example());
  }

  /** The first window that is not before this one. */
  private int firstFrom(long number) {
    int found = Arrays.binarySearch(numbers, number);
    return Math.max(found, ~found);
  }
}
