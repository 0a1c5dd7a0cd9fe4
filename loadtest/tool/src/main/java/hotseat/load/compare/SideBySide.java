package hotseat.load.compare;

import hotseat.load.measure.Metric;
import hotseat.load.measure.PairedRatio;
import hotseat.load.summary.Summary.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row for each figure: its geometric mean over the trials that all runs have, and its ratio to
 * that of the first run.
 *
 * <p>Trials with the same number make a pair, which means less here than within a run: they did the
 * same work, but not one after the other.
 */
final class SideBySide {

  private static final String NO_RATIO = "–";

  private final List<StoredRun> runs;

  SideBySide(List<StoredRun> runs) {
    this.runs = runs;
  }

  /** Empty if no trial is in all runs. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Trial trial : runs.getFirst().summary().trials()) {
      boolean isNew = seen.add(trial.workload() + " " + trial.implementation());
      if (isNew && !common(trial).isEmpty()) {
        Arrays.stream(Metric.values()).forEach(metric -> rows.add(row(trial, metric)));
      }
    }
    return rows;
  }

  List<String> head() {
    List<String> head = new ArrayList<>(List.of("workload", "contestant", "figure"));
    for (int i = 0; i < runs.size(); i++) {
      head.add(letter(i));
    }
    for (int i = 1; i < runs.size(); i++) {
      head.add(letter(i) + " to A (95 %)");
    }
    return head;
  }

  static String letter(int run) {
    return String.valueOf((char) ('A' + run));
  }

  private List<String> row(Trial trial, Metric metric) {
    List<double[]> figures = runs.stream().map(run -> figures(run, trial, metric)).toList();
    List<String> row =
        new ArrayList<>(List.of(trial.workload(), trial.implementation(), metric.label()));
    figures.forEach(ofRun -> row.add(mean(ofRun)));
    figures.stream().skip(1).forEach(ofRun -> row.add(ratio(ofRun, figures.getFirst())));
    return row;
  }

  /** The numbers of the trials of this workload and contestant that every run has. */
  private Set<Integer> common(Trial trial) {
    Set<Integer> common = new TreeSet<>(like(runs.getFirst(), trial).keySet());
    runs.forEach(run -> common.retainAll(like(run, trial).keySet()));
    return common;
  }

  private double[] figures(StoredRun run, Trial trial, Metric metric) {
    Set<Integer> common = common(trial);
    return like(run, trial).entrySet().stream()
        .filter(entry -> common.contains(entry.getKey()))
        .mapToDouble(entry -> metric.of(entry.getValue()))
        .toArray();
  }

  private static Map<Integer, Trial> like(StoredRun run, Trial trial) {
    return run.trials(trial.workload(), trial.implementation());
  }

  private static String mean(double[] figures) {
    double logs = Arrays.stream(figures).map(Math::log).average().orElseThrow();
    return String.format(Locale.ROOT, "%,.2f", Math.exp(logs));
  }

  private String ratio(double[] figures, double[] first) {
    return PairedRatio.ifAny(figures, first, runs.getFirst().summary().seed())
        .map(it -> String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", it.ratio(), it.low(), it.high()))
        .orElse(NO_RATIO);
  }
}
