package hotseat.load.report;

import hotseat.load.summary.Summary.Trial;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The results of a contestant under a workload, in all of its trials. */
record Standing(String contestant, List<Trial> trials) {

  double median(ToDoubleFunction<Trial> figure) {
    return Median.of(each(figure).stream().filter(Double::isFinite).toList());
  }

  List<Double> each(ToDoubleFunction<Trial> figure) {
    return trials.stream().mapToDouble(figure).boxed().toList();
  }
}
