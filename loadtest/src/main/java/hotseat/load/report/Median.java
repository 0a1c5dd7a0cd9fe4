package hotseat.load.report;

import java.util.List;

/** The value in the middle, so that one that went astray does not decide. */
public final class Median {

  private Median() {}

  /** Of an even number of values the mean of the two in the middle; without any, no number. */
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
