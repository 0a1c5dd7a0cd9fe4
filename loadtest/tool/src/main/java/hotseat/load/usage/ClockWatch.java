package hotseat.load.usage;

import hotseat.load.evidence.ClockReading;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Detects jumps of the machine's clock during a trial. Times that contestants report are then off
 * by as much, through no fault of theirs.
 */
public final class ClockWatch implements AutoCloseable {

  private static final long INTERVAL_MS = 200;

  private final long offsetAtFirstMicros = offsetMicros();
  private final Thread thread = Thread.ofPlatform().name("clock").daemon().unstarted(this::run);
  private final Queue<ClockReading> readings = new ConcurrentLinkedQueue<>();
  private volatile long doubtMicros;

  private ClockWatch() {}

  public static ClockWatch start() {
    ClockWatch watch = new ClockWatch();
    watch.read();
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
    read();
    doubtMicros = Math.max(doubtMicros, Math.abs(offsetMicros() - offsetAtFirstMicros));
  }

  /** Reads the clock of this machine, which every database on it shares. */
  private void read() {
    long askedNanos = System.nanoTime();
    Instant now = Instant.now();
    readings.add(new ClockReading(askedNanos, System.nanoTime(), now));
  }

  public List<ClockReading> readings() {
    return List.copyOf(readings);
  }

  /** Offset of the wall clock from the monotonic clock. */
  private static long offsetMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())
        - TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
  }

  /**
   * How far the two clocks have moved apart so far; a pause between reading one and the other
   * counts as well.
   */
  public Duration doubt() {
    return Duration.of(doubtMicros, ChronoUnit.MICROS);
  }

  /** Takes a last reading. */
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
