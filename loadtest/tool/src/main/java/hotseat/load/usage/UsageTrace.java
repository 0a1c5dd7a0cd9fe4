package hotseat.load.usage;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads the meters while a trial runs, so that the usage within any window can be computed later:
 * only the generator knows when the measured window begins, and reports it at the end.
 */
public final class UsageTrace implements AutoCloseable {

  // Between two readings usage is taken to be even; more frequent readings would add load.
  private static final long INTERVAL_MS = 500;

  private final Supplier<Usage> meter;
  private final UsageReadings readings = new UsageReadings();
  private final Thread thread;

  private UsageTrace(Supplier<Usage> meter) {
    this.meter = meter;
    readings.add(meter.get());
    this.thread = Thread.ofPlatform().name("usage").daemon().start(this::run);
  }

  public static UsageTrace start(Supplier<Usage> meter) {
    return new UsageTrace(meter);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(INTERVAL_MS);
        readings.add(meter.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was used within this window, as far as there are readings. */
  public Map<String, Double> between(long fromNanos, long toNanos) {
    return readings.between(fromNanos, toNanos);
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
    readings.add(meter.get());
  }
}
