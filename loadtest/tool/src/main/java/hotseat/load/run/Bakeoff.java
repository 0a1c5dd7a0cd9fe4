package hotseat.load.run;

import hotseat.load.failure.Failure;
import hotseat.load.launch.Home;
import hotseat.load.measure.Comparisons;
import hotseat.load.report.Dashboard;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Comparison;
import hotseat.load.summary.Summary.Trial;
import hotseat.load.summary.SummaryJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One run from start to finish: starts the contestants, lets them take turns, and writes the
 * results. Everything that it started is stopped when it returns, however it ends.
 */
final class Bakeoff {

  private final Plan plan;
  private final Home home;
  private final Progress progress;
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final Map<String, String> provenance;

  Bakeoff(Plan plan, Home home, Progress progress) {
    this.plan = plan;
    this.home = home;
    this.progress = progress;
    this.provenance = Provenance.of(plan, home);
  }

  Summary run() throws InterruptedException {
    RunDirectory directory = RunDirectory.create(plan.directory());
    demandTargets(directory);
    announce(directory);
    List<Trial> trials = plan.turns().isEmpty() ? List.of() : trials(directory);
    List<Fault> faults = faults(directory);
    progress.clear();
    return write(summary(trials, faults).publishable(), directory);
  }

  /** Checks the targets before anything else is started: without them the run is pointless. */
  private void demandTargets(RunDirectory directory) throws InterruptedException {
    try {
      TargetCheck.of(plan.entries(), progress).pass();
    } catch (Failure | InterruptedException e) {
      progress.clear();
      directory.discard();
      throw e;
    }
  }

  private void announce(RunDirectory directory) {
    Cores.warning(plan).ifPresent(progress::done);
    if (!plan.turns().isEmpty()) {
      progress.done(
          "%s: %d trials of %d s warm-up + %d s, each contestant's first of %d + %d s"
              .formatted(
                  plan.preset(),
                  plan.turns().size(),
                  plan.warmUpSeconds(),
                  plan.seconds(),
                  plan.firstWarmUpSeconds(),
                  plan.seconds()));
    }
    if (!plan.faults().turns().isEmpty()) {
      progress.done("%s: %d faults".formatted(plan.preset(), plan.faults().turns().size()));
    }
    progress.done("results in " + Results.of(home).shown(directory.path()));
  }

  private List<Trial> trials(RunDirectory directory) throws InterruptedException {
    List<Trial> trials = new ArrayList<>();
    try (Sides sides = Sides.start(plan, home, directory.logs(), progress)) {
      sides.all().forEach(side -> provenance.putAll(Provenance.of(side)));
      Pace pace = new Pace(plan.turns().size());
      for (Plan.Turn turn : plan.turns()) {
        trials.add(
            new TrialRun(plan, turn, sides.of(turn.entry()), directory.trial(turn))
                .run(live -> progress.now(pace.ahead() + live)));
        pace.ended();
        progress.done(pace.behind() + TrialLine.of(trials.getLast()));
      }
    }
    return trials;
  }

  /**
   * Each fault has a contestant of its own, so nothing that was broken is left for the next one.
   */
  private List<Fault> faults(RunDirectory directory) throws InterruptedException {
    List<Fault> faults = new ArrayList<>();
    Pace pace = new Pace(plan.faults().turns().size());
    for (FaultPlan.Turn turn : plan.faults().turns()) {
      faults.add(
          new FaultTrial(plan, turn, home, directory.trial(turn))
              .run(
                  live -> progress.now(pace.ahead() + live),
                  settings -> provenance.putAll(Provenance.of(turn.contestant(), settings))));
      pace.ended();
      progress.done(pace.behind() + TrialLine.of(faults.getLast()));
    }
    return faults;
  }

  private Summary summary(List<Trial> trials, List<Fault> faults) {
    Verdict verdict = trials.stream().map(Trial::verdict).reduce(Verdict.VALID, Verdict::worse);
    return new Summary(
        Summary.SCHEMA,
        verdict,
        reasons(trials),
        plan.preset(),
        plan.seed(),
        started.toString(),
        provenance,
        trials,
        comparisons(trials, verdict),
        faults,
        plan.faults().skipped());
  }

  /** A run that is not valid as a whole compares nothing. */
  private List<Comparison> comparisons(List<Trial> trials, Verdict verdict) {
    return verdict == Verdict.VALID ? Comparisons.of(trials, plan.seed()) : List.of();
  }

  private static List<String> reasons(List<Trial> trials) {
    return trials.stream()
        .sorted((one, other) -> other.verdict().compareTo(one.verdict()))
        .flatMap(
            trial ->
                trial.reasons().stream()
                    .map(
                        reason ->
                            "%s, %s, trial %d: %s"
                                .formatted(
                                    trial.workload(),
                                    trial.implementation(),
                                    trial.trial(),
                                    reason)))
        .collect(Collectors.toList());
  }

  private static Summary write(Summary summary, RunDirectory directory) {
    SummaryJson.write(summary, directory.summary());
    Dashboard.write(summary, directory.dashboard());
    directory.linkAsLatest();
    return summary;
  }
}
