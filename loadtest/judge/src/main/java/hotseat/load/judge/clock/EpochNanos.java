package hotseat.load.judge.clock;

import java.time.Instant;

/**
 * Times of the database's clock as numbers, for columns. Times outside the years 1684 to 2255 can
 * only be damage, and are clamped to that range.
 */
public final class EpochNanos {

  private static final long PER_SECOND = 1_000_000_000;
  private static final long SECONDS_MAX = 9_000_000_000L;

  private EpochNanos() {}

  public static long of(Instant time) {
    long second = Math.clamp(time.getEpochSecond(), -SECONDS_MAX, SECONDS_MAX);
    return second * PER_SECOND + time.getNano();
  }

  /** Clamps a time to that range. */
  public static Instant within(Instant time) {
    return instant(of(time));
  }

  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
  }

  /** The difference, saturated at the limits of a long. */
  public static long minus(long a, long b) {
    long difference = a - b;
    boolean isBeyond = ((a ^ b) & (a ^ difference)) < 0;
    return isBeyond ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : difference;
  }
}
