package hotseat.load.run;

import hotseat.load.check.Examined;
import hotseat.load.measure.Figures;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary.Counts;
import hotseat.load.summary.Summary.Effort;
import hotseat.load.summary.Summary.LatencyMs;
import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Speed;
import hotseat.load.summary.Summary.Trial;
import hotseat.load.summary.ViolationSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assembles the result of a trial. */
final class TrialReport {

  private static final double MICROS = 1e6;
  private static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0, 0, List.of());

  private final Plan plan;
  private final Plan.Turn turn;
  private final String name;

  TrialReport(Plan plan, Plan.Turn turn, String name) {
    this.plan = plan;
    this.turn = turn;
    this.name = name;
  }

  /**
   * The result of a trial that has a history.
   *
   * @param used resources used within the measured window
   */
  Trial of(
      Figures figures, Examined examined, Generator.Ended generated, Map<String, Double> used) {
    List<String> reasons = new ArrayList<>(examined.reasons());
    Verdict verdict = examined.verdict();
    if (figures.accepted() == 0) {
      verdict = verdict.worse(Verdict.INCONCLUSIVE);
      reasons.add("no command was accepted in the measured time");
    }
    if (!generated.complaints().isEmpty()) {
      verdict = verdict.worse(Verdict.VOID);
      reasons.addAll(generated.complaints());
    }
    return trial(
        figures,
        generated,
        used,
        examined.operationsJudged(),
        verdict,
        reasons,
        Counterexamples.of(examined.judgeResult()));
  }

  /** The generator left no history to judge. */
  Trial withoutHistory(Generator.Ended generated) {
    Figures nothing =
        new Figures(
            plan.seconds(),
            0,
            0,
            0,
            0,
            0,
            new LatencyMs(NONE, NONE),
            0,
            0,
            0,
            Map.of(),
            List.of(),
            List.of());
    return trial(nothing, generated, Map.of(), 0, Verdict.VOID, generated.complaints(), List.of());
  }

  private Trial trial(
      Figures figures,
      Generator.Ended generated,
      Map<String, Double> used,
      long judged,
      Verdict verdict,
      List<String> reasons,
      List<ViolationSummary> offences) {
    return new Trial(
        turn.workload().name(),
        name,
        turn.number(),
        figures.seconds(),
        new Counts(
            figures.accepted(),
            figures.refused(),
            figures.observed(),
            figures.unknown(),
            figures.notApplied()),
        new Speed(figures.acceptedPerSecond(), figures.refusedPerSecond(), figures.latencyMs()),
        new Effort(
            figures.attemptsPerAccepted(),
            figures.batchSize(),
            figures.fairness(),
            figures.serverMicrosPerAccepted(),
            cpuMicrosPerAccepted(used, figures.accepted()),
            database(used)),
        generated.generator(),
        figures.timeline(),
        figures.seats(),
        judged,
        verdict,
        reasons,
        offences,
        files(generated));
  }

  private static Map<String, Double> cpuMicrosPerAccepted(Map<String, Double> used, long accepted) {
    Map<String, Double> cpu = new LinkedHashMap<>();
    for (String part : List.of("service", "database", "generator")) {
      if (used.containsKey(part) && accepted > 0) {
        cpu.put(part, used.get(part) * MICROS / accepted);
      }
    }
    return cpu;
  }

  private static Map<String, Long> database(Map<String, Double> used) {
    Map<String, Long> counters = new LinkedHashMap<>();
    Map.of(
            "commits", "commits",
            "rollbacks", "rollbacks",
            "wal_bytes", "walBytes",
            "dead_rows", "deadRows")
        .forEach(
            (counter, figure) -> {
              if (used.containsKey(counter)) {
                counters.put(figure, Math.round(used.get(counter)));
              }
            });
    return counters;
  }

  /** Paths relative to the dashboard. */
  private Map<String, String> files(Generator.Ended generated) {
    Map<String, String> files = new LinkedHashMap<>();
    generated.history().ifPresent(history -> files.put("history", relative(history)));
    generated.gatlingReport().ifPresent(report -> files.put("gatling", relative(report)));
    files.put("log", relative(generated.log()));
    return files;
  }

  private String relative(Path file) {
    return plan.directory().toAbsolutePath().normalize().relativize(file).toString();
  }
}
