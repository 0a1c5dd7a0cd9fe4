package hotseat.load.drive;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Switches recording on and off in stretches of half a second, and counts the operations in each.
 */
final class Alternation {

  private static final long PAIR_NANOS = TimeUnit.SECONDS.toNanos(Stretches.PAIR_SECONDS);
  private static final long STRETCH_NANOS = PAIR_NANOS / 2;

  private final long fromNanos;
  private final List<LongAdder> counts;

  /** Cuts the measured time into pairs of stretches; a remainder is not counted. */
  Alternation(Window window) {
    this.fromNanos = window.fromNanos();
    long pairs = (window.toNanos() - window.fromNanos()) / PAIR_NANOS;
    this.counts = Stream.generate(LongAdder::new).limit(2 * pairs).toList();
  }

  /** Counts an operation that ends now, and returns whether it is to be recorded. */
  boolean records(long nowNanos) {
    long stretch = Math.floorDiv(nowNanos - fromNanos, STRETCH_NANOS);
    if (stretch >= 0 && stretch < counts.size()) {
      counts.get((int) stretch).increment();
    }
    return isRecorded(stretch);
  }

  /** On, off, off, on: a steady change favours neither. */
  private static boolean isRecorded(long stretch) {
    return Math.floorMod(stretch, 4) % 3 == 0;
  }

  Stretches stretches() {
    return new Stretches(counts(true), counts(false));
  }

  private List<Long> counts(boolean areRecorded) {
    return IntStream.range(0, counts.size())
        .filter(stretch -> isRecorded(stretch) == areRecorded)
        .mapToObj(stretch -> counts.get(stretch).sum())
        .toList();
  }
}
