package hotseat.load.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Maps values to positions on an axis, from 0 to 1, and says which values are marked.
 *
 * @param high the value at the far end
 */
public record Scale(double high, DoubleUnaryOperator position, List<Mark> marks) {

  /** A labelled position on the axis. */
  public record Mark(double position, String label) {}

  private static final int STEPS_MAX = 4;
  private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

  /** Linear from zero, with a few round marks; the far end is one of them. */
  public static Scale fromZero(double max, DoubleFunction<String> label) {
    double step = roundStep(Math.max(max, 1e-9) / STEPS_MAX);
    int steps = Math.max(1, (int) Math.ceil(max / step - 1e-9));
    double high = step * steps;
    return new Scale(
        high,
        value -> value / high,
        IntStream.rangeClosed(0, steps)
            .mapToObj(i -> new Mark((double) i / steps, label.apply(step * i)))
            .toList());
  }

  /** Linear from one value to another, with marks at whole numbers. */
  public static Scale whole(int low, int high, DoubleFunction<String> label) {
    int length = Math.max(1, high - low);
    int step = (int) Math.max(1, roundStep(length / 6.0));
    return new Scale(
        high,
        value -> (value - low) / length,
        IntStream.iterate(low, value -> value <= high, value -> value + step)
            .mapToObj(value -> new Mark((double) (value - low) / length, label.apply(value)))
            .toList());
  }

  /** Logarithmic: each mark is ten times the previous one. */
  public static Scale decades(double min, double max, DoubleFunction<String> label) {
    int from = (int) Math.floor(Math.log10(min) + 1e-9);
    int to = Math.max(from + 1, (int) Math.ceil(Math.log10(max) - 1e-9));
    return new Scale(
        Math.pow(10, to),
        value -> clamp((Math.log10(value) - from) / (to - from)),
        IntStream.rangeClosed(from, to)
            .mapToObj(
                power ->
                    new Mark(
                        (double) (power - from) / (to - from), label.apply(Math.pow(10, power))))
            .toList());
  }

  /** Percentiles, with the tail stretched: 90 %, 99 %, 99.9 % … are equally far apart. */
  public static Scale nines(int nines) {
    return new Scale(
        100,
        percentile -> clamp(-Math.log10(Math.max(1e-12, 1 - percentile / 100)) / nines),
        IntStream.rangeClosed(0, nines)
            .mapToObj(nine -> new Mark((double) nine / nines, ninesLabel(nine)))
            .toList());
  }

  private static String ninesLabel(int nines) {
    return switch (nines) {
      case 0 -> "0";
      case 1 -> "90";
      case 2 -> "99";
      default -> "99." + "9".repeat(nines - 2);
    };
  }

  private static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return ROUND.stream()
        .map(round -> round * power)
        .filter(step -> step >= least * (1 - 1e-9))
        .findFirst()
        .orElse(10 * power);
  }

  private static double clamp(double position) {
    return Math.max(0, Math.min(1, position));
  }
}
