package hotseat.load.workload;

/** Turns numbers that are close to each other into numbers that look random. */
final class Mix {

  /** The golden ratio as a fraction of 2^64: its multiples are far from each other. */
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private Mix() {}

  /** Every bit of the result depends on every bit of the number, and no two numbers collide. */
  static long scramble(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Uniform from 0 (included) to 1 (excluded). */
  static double fraction(long scrambled) {
    return (scrambled >>> 11) * TWO_TO_MINUS_53;
  }
}
