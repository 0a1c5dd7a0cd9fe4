package hotseat.load.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats lengths for style sheets and drawings: short, with a point, without an exponent. */
final class Decimals {

  private Decimals() {}

  static String of(double length) {
    return BigDecimal.valueOf(length)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String percent(double share) {
    return of(100 * Math.max(0, Math.min(1, share))) + "%";
  }
}
