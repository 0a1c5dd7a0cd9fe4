package hotseat.testing;

import hotseat.api.Machine;
import hotseat.api.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Time that passes only when a test says so. A pause lasts until then. */
public final class ManualTicker implements Ticker {

  // Its readings overflow soon: only differences mean anything.
  private static final long START_NANOS = Long.MAX_VALUE - 1;
  private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

  private final List<Long> pausesEndNanos = new ArrayList<>();
  private long passedNanos;

  @Override
  public synchronized long nanos() {
    return START_NANOS + passedNanos;
  }

  @Override
  public synchronized void pause(long nanos) {
    Long endNanos = passedNanos + nanos;
    pausesEndNanos.add(endNanos);
    try {
      while (passedNanos < endNanos) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pausesEndNanos.remove(endNanos);
    }
  }

  public synchronized void pass(Duration time) {
    passedNanos += time.toNanos();
    notifyAll();
  }

  /** How many threads wait for time that has not passed yet. */
  public synchronized long pausing() {
    return pausesEndNanos.stream().filter(endNanos -> passedNanos < endNanos).count();
  }

  /** A machine on which no other time passes. */
  public Machine machine() {
    return new Machine(this, wall(), new Random(1));
  }

  private InstantSource wall() {
    return () -> START.plusNanos(nanos() - START_NANOS);
  }
}
