package hotseat.load.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Formats figures for people: as many digits as are significant, and a unit that keeps them few.
 */
final class Digits {

  static final String NONE = "–";

  private static final int SIGNIFICANT = 3;

  /** From here on the next larger unit is the shorter one. */
  private static final double ROUNDS_TO_A_THOUSAND = 999.5;

  private Digits() {}

  static String count(long count) {
    return grouped(count);
  }

  /** A rate or a mean: all digits before the point, or three if there are fewer. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return Math.abs(value) >= 100 ? grouped(Math.rint(value)) : significant(value);
  }

  /** Like a number, but 1.00 keeps its zeros: they show how exact it is. */
  static String ratio(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value < 0.1) {
      return rounded(value, 2);
    }
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  static String ms(double value) {
    return value < ROUNDS_TO_A_THOUSAND ? twoDigits(value, 1, "ms") : twoDigits(value, 1_000, "s");
  }

  /** Like a time, but with one digit more, because it is compared with another one beside it. */
  static String pause(double ms) {
    return ms < ROUNDS_TO_A_THOUSAND ? ms(ms) : number(ms / 1_000) + " s";
  }

  static String micros(double value) {
    return value < ROUNDS_TO_A_THOUSAND ? twoDigits(value, 1, "µs") : ms(value / 1_000);
  }

  static String bytes(double value) {
    if (value < ROUNDS_TO_A_THOUSAND) {
      return twoDigits(value, 1, "B");
    }
    return value < 1_000 * ROUNDS_TO_A_THOUSAND
        ? twoDigits(value, 1_000, "kB")
        : twoDigits(value, 1_000_000, "MB");
  }

  static String percent(double share) {
    return twoDigits(share, 0.01, "%");
  }

  /** A percentile needs all of its nines, and one digit to tell it from its neighbours. */
  static String percentile(double percentile) {
    double nines = percentile < 100 ? -Math.log10(1 - percentile / 100) : 0;
    return BigDecimal.valueOf(percentile)
            .setScale((int) Math.ceil(nines - 1e-6), RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  private static String twoDigits(double value, double unit, String name) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    double scaled = value / unit;
    return (scaled >= 10 ? grouped(Math.rint(scaled)) : rounded(scaled, 2)) + " " + name;
  }

  private static String significant(double value) {
    return rounded(value, SIGNIFICANT);
  }

  private static String rounded(double value, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String grouped(Number value) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
