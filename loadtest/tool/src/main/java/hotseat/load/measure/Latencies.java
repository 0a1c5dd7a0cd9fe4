package hotseat.load.measure;

import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Point;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** How long operations of one sort took, as a histogram of microseconds. */
final class Latencies {

  // Longer than any trial. Larger values are recorded as this.
  private static final long LATENCY_MAX_MICROS = 3_600_000_000L;
  private static final int DIGITS = 3;

  private static final int CURVE_POINTS = 60;
  // The curve ends at one in a million.
  private static final double NINES_MAX = 6;

  private static final double MICROS_PER_MS = 1e3;

  private final Histogram histogram = new Histogram(LATENCY_MAX_MICROS, DIGITS);

  void add(long micros) {
    histogram.recordValue(Math.clamp(micros, 0, LATENCY_MAX_MICROS));
  }

  long count() {
    return histogram.getTotalCount();
  }

  Percentiles percentiles() {
    return new Percentiles(count(), ms(50), ms(90), ms(99), ms(99.9), ms(100), curve());
  }

  private double ms(double percentile) {
    return histogram.getValueAtPercentile(percentile) / MICROS_PER_MS;
  }

  /**
   * From the fastest to the slowest, with the same number of points for each nine of the
   * percentile, and no finer than there are operations.
   */
  private List<Point> curve() {
    List<Point> curve = new ArrayList<>();
    if (count() == 0) {
      return curve;
    }
    double nines = Math.min(NINES_MAX, Math.log10((double) count()));
    for (int i = 0; i < CURVE_POINTS - 1 && nines > 0; i++) {
      double percentile = 100 * (1 - Math.pow(10, -nines * i / (CURVE_POINTS - 1)));
      curve.add(new Point(percentile, ms(percentile)));
    }
    curve.add(new Point(100, ms(100)));
    return curve;
  }
}
