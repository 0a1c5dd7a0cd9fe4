package hotseat.load.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How many times a is b, from paired trials: the geometric mean of the pairs' ratios, with a
 * bootstrap 95 % interval.
 *
 * <p>Trials are paired because the two of a pair ran one after the other, on a machine in the same
 * condition. The mean is geometric because b to a is then exactly the inverse of a to b.
 *
 * <p>The interval: the pairs are resampled 10,000 times, with replacement, and the middle 95 % of
 * the means are kept. With few pairs that alone is far too narrow: it never leaves the observed
 * range, so with three pairs of equal contestants it would miss the ratio 1 in every fourth
 * comparison. It is therefore widened around the mean by sqrt(n / (n - 1)) and by Student's
 * quantile over the normal one, on the scale of logarithms. <b>One pair</b> says nothing about its
 * own error: then both ends are the ratio itself.
 *
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record PairedRatio(double ratio, double low, double high, int pairs) {

  private static final int RESAMPLES = 10_000;
  private static final int CUT_OFF = RESAMPLES / 40;
  private static final double NORMAL_QUANTILE = 1.959964;

  /** Empty without pairs, and if a value is 0, which has no ratio. */
  public static Optional<PairedRatio> ifAny(double[] a, double[] b, long seed) {
    boolean isThere =
        a.length > 0 && Stream.of(a, b).flatMapToDouble(DoubleStream::of).allMatch(it -> it > 0);
    return isThere ? Optional.of(of(a, b, seed)) : Optional.empty();
  }

  /** Both arrays are in the order of their pairs. All values are greater than 0. */
  public static PairedRatio of(double[] a, double[] b, long seed) {
    double[] logs = logRatios(a, b);
    double mean = Arrays.stream(logs).average().orElseThrow();
    if (logs.length == 1) {
      return new PairedRatio(Math.exp(mean), Math.exp(mean), Math.exp(mean), 1);
    }
    double[] means = resampledMeans(logs, new Random(seed));
    double widening = widening(logs.length);
    double below = widening * Math.max(0, mean - means[CUT_OFF - 1]);
    double above = widening * Math.max(0, means[RESAMPLES - CUT_OFF] - mean);
    return new PairedRatio(
        Math.exp(mean), Math.exp(mean - below), Math.exp(mean + above), logs.length);
  }

  private static double[] logRatios(double[] a, double[] b) {
    if (a.length != b.length || a.length == 0) {
      throw new IllegalArgumentException("no pairs: " + a.length + " and " + b.length);
    }
    double[] logs = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      if (!(a[i] > 0 && b[i] > 0)) {
        throw new IllegalArgumentException("no ratio: " + a[i] + " to " + b[i]);
      }
      logs[i] = Math.log(a[i]) - Math.log(b[i]);
    }
    return logs;
  }

  private static double[] resampledMeans(double[] logs, Random random) {
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < logs.length; j++) {
        sum += logs[random.nextInt(logs.length)];
      }
      means[i] = sum / logs.length;
    }
    Arrays.sort(means);
    return means;
  }

  private static double widening(int pairs) {
    return Math.sqrt(pairs / (pairs - 1.0)) * StudentQuantile.at975(pairs - 1) / NORMAL_QUANTILE;
  }
}
