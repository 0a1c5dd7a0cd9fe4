package hotseat.load.report;

import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Latencies that grow by the same factor with every nine.
 *
 * @param tail the factor
 */
record SampleLatency(double medianMs, double tail) {

  static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0, 0, List.of());

  private static final int CURVE_POINTS = 60;

  Percentiles of(long count) {
    List<Point> curve = curve(count);
    return new Percentiles(count, at(50), at(90), at(99), at(99.9), curve.getLast().ms(), curve);
  }

  /** As many nines as there are operations for, and the slowest operation. */
  private List<Point> curve(long count) {
    double nines = Math.log10((double) count);
    List<Point> curve = new ArrayList<>();
    for (int i = 0; i < CURVE_POINTS; i++) {
      double percentile = 100 * (1 - Math.pow(10, -nines * i / CURVE_POINTS));
      curve.add(new Point(percentile, at(percentile)));
    }
    curve.add(new Point(100, at(100 * (1 - 1.0 / count))));
    return curve;
  }

  private double at(double percentile) {
    return medianMs * Math.pow(tail, -Math.log10(2 * (1 - percentile / 100)));
  }
}
