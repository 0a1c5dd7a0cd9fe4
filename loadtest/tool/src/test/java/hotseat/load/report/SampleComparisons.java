package hotseat.load.report;

import hotseat.load.summary.Summary.Comparison;
import hotseat.load.summary.Summary.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The comparisons of a {@link SampleRun}. */
final class SampleComparisons {

  private SampleComparisons() {}

  static List<Comparison> of(
      List<String> workloads, List<String> contestants, int pairs, List<Trial> all) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String workload : workloads) {
      for (String rival : List.of("postgres", "memory")) {
        if (contestants.containsAll(List.of("actor", rival))) {
          comparisons.add(
              ratio(
                  workload,
                  rival,
                  "acceptedPerSecond",
                  all,
                  trial -> trial.speed().acceptedPerSecond(),
                  pairs));
          comparisons.add(
              ratio(workload, rival, "acceptedP99Ms", all, SampleComparisons::p99, pairs));
        }
      }
    }
    return comparisons;
  }

  private static double p99(Trial trial) {
    return trial.speed().latencyMs().accepted().p99();
  }

  /** The ratio of the medians of the trials, with an invented interval. */
  private static Comparison ratio(
      String workload,
      String b,
      String metric,
      List<Trial> all,
      ToDoubleFunction<Trial> figure,
      int pairs) {
    double ratio =
        standing(workload, "actor", all).median(figure) / standing(workload, b, all).median(figure);
    return new Comparison(
        workload, metric, "actor", b, ratio, List.of(0.92 * ratio, 1.07 * ratio), pairs);
  }

  private static Standing standing(String workload, String contestant, List<Trial> all) {
    return new Standing(
        contestant,
        all.stream()
            .filter(trial -> trial.workload().equals(workload))
            .filter(trial -> trial.implementation().equals(contestant))
            .toList());
  }
}
