package hotseat.load.report;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Comparison;
import hotseat.load.summary.Summary.Counts;
import hotseat.load.summary.Summary.Effort;
import hotseat.load.summary.Summary.Generator;
import hotseat.load.summary.Summary.LatencyMs;
import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Speed;
import hotseat.load.summary.Summary.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The summary of a workload, trial by trial, with only the figures that a test needs. */
final class Trials {

  private static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0, 0, List.of());

  private final String workload;
  private final List<Trial> trials = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  Trials(String workload) {
    this.workload = workload;
  }

  Trials with(String contestant, double acceptedPerSecond, double p99Ms) {
    return with(contestant, acceptedPerSecond, p99Ms, Verdict.VALID);
  }

  Trials with(String contestant, double perSecond, double p99Ms, Verdict verdict, String... why) {
    long accepted = Math.round(10 * perSecond);
    long number =
        1 + trials.stream().filter(trial -> trial.implementation().equals(contestant)).count();
    Percentiles latency = new Percentiles(accepted, p99Ms, p99Ms, p99Ms, p99Ms, p99Ms, List.of());
    trials.add(
        new Trial(
            workload,
            contestant,
            (int) number,
            10,
            new Counts(accepted, 0, 0, 0, 0),
            new Speed(perSecond, 0, new LatencyMs(accepted > 0 ? latency : NONE, NONE)),
            new Effort(1, 0, 1, Map.of(), Map.of(), Map.of()),
            new Generator(true, List.of(), 1, 0.3, 0.01),
            List.of(),
            List.of(),
            accepted,
            verdict,
            List.of(why),
            List.of(),
            Map.of()));
    return this;
  }

  Trials with(Comparison... ratios) {
    for (Comparison ratio : ratios) {
      comparisons.add(
          new Comparison(
              workload,
              ratio.metric(),
              ratio.a(),
              ratio.b(),
              ratio.ratio(),
              ratio.ci95(),
              ratio.pairs()));
    }
    return this;
  }

  Summary summary() {
    return new Summary(
        Summary.SCHEMA,
        Verdict.VALID,
        List.of(),
        "quick",
        42,
        "2026-01-01T10:00:00Z",
        Map.of(),
        trials,
        comparisons,
        List.of(),
        List.of());
  }
}
