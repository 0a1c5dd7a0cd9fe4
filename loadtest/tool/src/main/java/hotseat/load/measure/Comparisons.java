package hotseat.load.measure;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary.Comparison;
import hotseat.load.summary.Summary.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All comparisons of a run: each workload, each metric, each two contestants.
 *
 * <p>Trials of the same number make a pair. A trial without the verdict VALID has no figures, so
 * its pair is left out. If one figure of a pair is 0 there is no ratio, so that metric is left out
 * for these two contestants.
 */
public final class Comparisons {

  // The contestant that the project is about comes first, as in "a times b".
  private static final String FIRST = "actor";

  private Comparisons() {}

  public static List<Comparison> of(List<Trial> trials, long seed) {
    List<Trial> valid = trials.stream().filter(it -> it.verdict() == Verdict.VALID).toList();
    List<Comparison> all = new ArrayList<>();
    for (String workload : distinct(valid, Trial::workload)) {
      List<Trial> here = valid.stream().filter(it -> it.workload().equals(workload)).toList();
      List<String> names = distinct(here, Trial::implementation);
      names.sort(Comparator.comparing(name -> !name.equals(FIRST)));
      for (Metric metric : Metric.values()) {
        all.addAll(eachTwo(names, (a, b) -> compare(metric, of(here, a), of(here, b), seed)));
      }
    }
    return all;
  }

  private interface Comparing {
    Optional<Comparison> compare(String a, String b);
  }

  private static List<Comparison> eachTwo(List<String> names, Comparing comparing) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        comparing.compare(names.get(i), names.get(j)).ifPresent(comparisons::add);
      }
    }
    return comparisons;
  }

  private static Optional<Comparison> compare(
      Metric metric, Map<Integer, Trial> a, Map<Integer, Trial> b, long seed) {
    List<Integer> pairs = a.keySet().stream().filter(b::containsKey).toList();
    double[] figuresOfA = figures(metric, a, pairs);
    double[] figuresOfB = figures(metric, b, pairs);
    return PairedRatio.ifAny(figuresOfA, figuresOfB, seed)
        .map(ratio -> comparison(metric, a, b, ratio));
  }

  private static Comparison comparison(
      Metric metric, Map<Integer, Trial> a, Map<Integer, Trial> b, PairedRatio ratio) {
    Trial oneOfA = a.values().iterator().next();
    Trial oneOfB = b.values().iterator().next();
    return new Comparison(
        oneOfA.workload(),
        metric.label(),
        oneOfA.implementation(),
        oneOfB.implementation(),
        ratio.ratio(),
        List.of(ratio.low(), ratio.high()),
        ratio.pairs());
  }

  private static double[] figures(Metric metric, Map<Integer, Trial> trials, List<Integer> pairs) {
    return trials.entrySet().stream()
        .filter(trial -> pairs.contains(trial.getKey()))
        .mapToDouble(trial -> metric.of(trial.getValue()))
        .toArray();
  }

  private static Map<Integer, Trial> of(List<Trial> trials, String implementation) {
    return trials.stream()
        .filter(trial -> trial.implementation().equals(implementation))
        .collect(
            Collectors.toMap(Trial::trial, Function.identity(), (first, _) -> first, TreeMap::new));
  }

  private static List<String> distinct(List<Trial> trials, Function<Trial, String> name) {
    return new ArrayList<>(trials.stream().map(name).distinct().toList());
  }
}
