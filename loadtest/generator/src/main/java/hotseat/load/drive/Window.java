package hotseat.load.drive;

import java.util.concurrent.TimeUnit;

/** The measured time, on the clock of {@code System.nanoTime}; the warm-up comes before it. */
record Window(long fromNanos, long toNanos) {

  static Window after(long startNanos, int warmUpSeconds, int measuredSeconds) {
    long from = startNanos + TimeUnit.SECONDS.toNanos(warmUpSeconds);
    return new Window(from, from + TimeUnit.SECONDS.toNanos(measuredSeconds));
  }

  boolean hasBegun(long nowNanos) {
    return nowNanos - fromNanos >= 0;
  }

  boolean isOver(long nowNanos) {
    return nowNanos - toNanos >= 0;
  }
}
