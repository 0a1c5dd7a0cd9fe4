package hotseat.load.judge.clock;

import hotseat.load.history.Operation;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the answers of each second say about the offset of the clocks. */
public final class ClockSamples {

  public static final long LENGTH_NANOS = Duration.ofSeconds(1).toNanos();

  // A day of operations. More can only be damage, and must not take more memory than a history.
  private static final int WINDOWS_MAX = 100_000;

  private final TreeMap<Long, ClockWindow> windows = new TreeMap<>();
  private long lastNumber = Long.MIN_VALUE;
  private ClockWindow last = new ClockWindow();

  static long number(long nanos) {
    return Math.floorDiv(nanos, LENGTH_NANOS);
  }

  static long beginNanos(long number) {
    return number * LENGTH_NANOS;
  }

  public void add(Operation operation, long atNanos, int ordinal) {
    long number = number(operation.completedNanos());
    if (number != lastNumber) {
      if (windows.size() == WINDOWS_MAX && !windows.containsKey(number)) {
        return;
      }
      lastNumber = number;
      last = windows.computeIfAbsent(number, _ -> new ClockWindow());
    }
    last.add(
        EpochNanos.minus(atNanos, operation.completedNanos()),
        EpochNanos.minus(atNanos, operation.invokedNanos()),
        ordinal);
  }

  void addAll(ClockSamples others) {
    others.windows.forEach(
        (number, window) -> windows.computeIfAbsent(number, _ -> new ClockWindow()).addAll(window));
  }

  public SortedMap<Long, ClockWindow> windows() {
    return windows;
  }
}
