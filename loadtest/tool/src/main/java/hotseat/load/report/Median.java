package hotseat.load.report;

import java.util.List;

/** The middle value, so that a single outlier does not decide. */
public final class Median {

  private Median() {}

  /** The mean of the middle two of an even number of values; not a number if there are none. */
  public static double of(List<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
