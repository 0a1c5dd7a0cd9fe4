package hotseat.load.fault.observation;

/**
 * The measured period in whole milliseconds from its start. Times outside it are clamped to its
 * ends.
 */
public record Clock(long fromNanos, long toNanos) {

  // Fine enough for a chart, because moving a shard takes longer.
  static final int TENTH_MS = 100;

  private static final long NANOS_PER_MS = 1_000_000;

  public int lengthMs() {
    return (int) ((toNanos - fromNanos) / NANOS_PER_MS);
  }

  int tenths() {
    return lengthMs() / TENTH_MS + 1;
  }

  boolean covers(long nanos) {
    return nanos >= fromNanos && nanos < toNanos;
  }

  public int ms(long nanos) {
    return (int) Math.clamp((nanos - fromNanos) / NANOS_PER_MS, 0, lengthMs() - 1L);
  }
}
