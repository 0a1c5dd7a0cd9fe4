package hotseat.load.report;

import hotseat.load.report.Summary.Trial;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a contestant did under a workload, in all of its trials. */
record Standing(String contestant, List<Trial> trials) {

  /** In the middle of the trials, so that one that went astray does not decide. */
  double median(ToDoubleFunction<Trial> figure) {
    List<Double> sorted = each(figure).stream().filter(Double::isFinite).sorted().toList();
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  List<Double> each(ToDoubleFunction<Trial> figure) {
    return trials.stream().mapToDouble(figure).boxed().toList();
  }
}
