package hotseat.api;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * What a node asks its machine for: time and randomness. It is passed in, so that a test can decide
 * how time passes, and a seed what happens.
 *
 * @param ticker measures durations, deadlines and pauses
 * @param wall the wall clock, which goes on while the machine is suspended, but can be set
 * @param random spreads what must not coincide; it keeps no secrets
 */
public record Machine(Ticker ticker, InstantSource wall, RandomGenerator random) {

  /** The machine that this process runs on. */
  public static Machine real() {
    return new Machine(
        new RealTicker(), InstantSource.system(), () -> ThreadLocalRandom.current().nextLong());
  }

  /** A name that occurs once. */
  public UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static final class RealTicker implements Ticker {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    /** Parks again if it wakes up early: a lock may have left a permit behind. */
    @Override
    public void pause(long nanos) {
      long untilNanos = nanos() + nanos;
      long leftNanos = nanos;
      while (leftNanos > 0 && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(leftNanos);
        leftNanos = untilNanos - nanos();
      }
    }
  }
}
