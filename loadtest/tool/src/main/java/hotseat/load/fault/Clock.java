package hotseat.load.fault;

/**
 * The measured period in whole milliseconds from its start. Times outside it are clamped to its
 * ends.
 */
record Clock(long fromNanos, long toNanos) {

  // Fine enough for a chart, because moving a shard takes longer.
  static final int TENTH_MS = 100;

  private static final long NANOS_PER_MS = 1_000_000;

  int lengthMs() {
    return (int) ((toNanos - fromNanos) / NANOS_PER_MS);
  }

  int tenths() {
    return lengthMs() / TENTH_MS + 1;
  }

  boolean covers(long nanos) {
    return nanos >= fromNanos && nanos < toNanos;
  }

  int ms(long nanos) {
    return (int) Math.clamp((nanos - fromNanos) / NANOS_PER_MS, 0, lengthMs() - 1L);
  }
}
