package hotseat.load.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/**
 * Watches whether the machine's clock jumps while a trial runs: times that contestants tell are
 * then off by as much, and nobody is to blame for it.
 */
final class ClockWatch implements AutoCloseable {

  private static final long INTERVAL_MS = 200;

  private final long offsetAtFirstMicros = offsetMicros();
  private final Thread thread = Thread.ofPlatform().name("clock").daemon().unstarted(this::run);
  private volatile long doubtMicros;

  private ClockWatch() {}

  static ClockWatch start() {
    ClockWatch watch = new ClockWatch();
    watch.thread.start();
    return watch;
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(INTERVAL_MS);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    doubtMicros = Math.max(doubtMicros, Math.abs(offsetMicros() - offsetAtFirstMicros));
  }

  /** Of the clock that can be set to the one that cannot. */
  private static long offsetMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())
        - TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
  }

  /** How far the two clocks went apart so far; a pause between two looks counts as well. */
  Duration doubt() {
    return Duration.of(doubtMicros, ChronoUnit.MICROS);
  }

  /** Looks a last time. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    look();
  }
}
