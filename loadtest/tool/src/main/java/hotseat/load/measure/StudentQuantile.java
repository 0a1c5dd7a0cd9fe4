package hotseat.load.measure;

/** The 97.5 % quantile of Student's t distribution: what few samples cost in certainty. */
final class StudentQuantile {

  // For 1 to 9 degrees of freedom, as in every statistics book.
  private static final double[] FEW = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262
  };

  private static final double NORMAL = 1.959964;

  private StudentQuantile() {}

  static double at975(int degrees) {
    return degrees <= FEW.length ? FEW[degrees - 1] : expansion(degrees);
  }

  /** The Cornish-Fisher expansion around the normal quantile: accurate to 0.003 from 10 on. */
  private static double expansion(int degrees) {
    double z = NORMAL;
    double first = (Math.pow(z, 3) + z) / 4;
    double second = (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / 96;
    return z + first / degrees + second / ((double) degrees * degrees);
  }
}
