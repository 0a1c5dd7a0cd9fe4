package hotseat.load.run;

import hotseat.load.drive.Recording;
import hotseat.load.failure.Failure;
import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.observation.Tally;
import hotseat.load.fault.observation.Watch;
import hotseat.load.fault.scenario.Scenario;
import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.stage.LiveStage;
import hotseat.load.fault.stage.NodeAt;
import hotseat.load.fault.stage.RunningContestant;
import hotseat.load.history.StoredHistory;
import hotseat.load.launch.Home;
import hotseat.load.summary.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs one contestant under one fault, from its start to the verdict, and leaves nothing running.
 */
final class FaultTrial {

  // Time for the JVMs to compile; the scripts wait longer than this before they break anything.
  private static final int WARM_UP_SECONDS = 3;

  private final Plan plan;
  private final FaultPlan.Turn turn;
  private final Home home;
  private final Path directory;
  private final Journal journal = new Journal();

  FaultTrial(Plan plan, FaultPlan.Turn turn, Home home, Path directory) {
    this.plan = plan.forFault(turn, WARM_UP_SECONDS);
    this.turn = turn;
    this.home = home;
    this.directory = directory;
  }

  /** What was recorded while the script was played. */
  private record Recorded(
      Generator.Ended generated,
      Watch watch,
      Optional<String> scriptFailure,
      Optional<String> ended) {}

  /**
   * Returns the result, which may be that the trial shows nothing.
   *
   * @param live receives progress now and then
   * @param provenance receives what the figures depend on
   */
  Fault run(Consumer<String> live, Consumer<Map<String, String>> provenance)
      throws InterruptedException {
    Scenario scenario = turn.scenario();
    live.accept("starting " + turn.contestant() + " for " + scenario.name() + " ...");
    Optional<Function<List<String>, Fault>> found = Optional.empty();
    List<String> troubles = new ArrayList<>();
    try (RunningContestant contestant = turn.breakable().open(scenario, home, directory)) {
      provenance.accept(contestant.provenance());
      Recorded recorded = play(contestant, live);
      found = Optional.of(report(contestant, recorded));
    } catch (Failure e) {
      // The other faults go on, because their results are unaffected. A report made before this
      // failure is kept.
      troubles.add("" + e.getMessage());
    }
    return found.isPresent()
        ? found.get().apply(troubles)
        : FaultReport.notPlayed(turn, troubles.getFirst());
  }

  private Recorded play(RunningContestant contestant, Consumer<String> live)
      throws InterruptedException {
    Scenario scenario = turn.scenario();
    String hottest =
        scenario.workload().schedule(plan.seed(), scenario.workload().buyers()).hottestSeat();
    Watch watch = Watch.start(contestant.nodes());
    try (watch;
        Generator generator =
            Generator.start(plan, plan.solo(1), contestant, directory, Recording.ON);
        LiveStage stage = contestant.stage(journal, plan.seed(), generator.show(), hottest);
        Play play = Play.of(scenario.script(), stage, () -> end(generator))) {
      Generator.Ended generated =
          generator.await(
              rates -> {
                play.begin();
                live.accept("%-21s %-10s ".formatted(scenario.name(), contestant.name()) + rates);
              },
              () -> stage.dead().map(Generator::endedByItself));
      return new Recorded(generated, watch, play.ended(), stage.ended());
    }
  }

  private void end(Generator generator) {
    journal.ends(System.nanoTime());
    generator.enough();
  }

  /** Returns the report as a function of what goes wrong later, while the contestant is closed. */
  private Function<List<String>, Fault> report(RunningContestant contestant, Recorded recorded)
      throws InterruptedException {
    Optional<String> unready = unready(contestant);
    List<String> names = contestant.nodes().stream().map(NodeAt::name).toList();
    FaultReport report = new FaultReport(plan, turn, names, recorded.generated());
    Optional<Path> history = recorded.generated().history();
    if (history.isEmpty()) {
      return _ -> report.withoutHistory();
    }
    Tally tally = new Tally(new StoredHistory(history.get()).header(), journal);
    TrialCheck checked =
        TrialCheck.of(
            history.get(),
            contestant.doors(),
            new ClocksSeen(recorded.generated().clockDoubt(), List.of()),
            recorded.generated().maps(),
            tally);
    Observed observed =
        new Observed(
            journal,
            tally,
            recorded.watch(),
            checked.examined(),
            contestant.wires(),
            contestant.databaseLog(),
            recorded.generated().complaints().isEmpty());
    List<String> troubles =
        Stream.of(recorded.scriptFailure(), recorded.ended(), unready)
            .flatMap(Optional::stream)
            .toList();
    return others ->
        report.of(checked, observed, Stream.of(troubles, others).flatMap(List::stream).toList());
  }

  /** All nodes must be ready again before the final reads. */
  private static Optional<String> unready(RunningContestant contestant)
      throws InterruptedException {
    try {
      contestant.awaitReady();
      return Optional.empty();
    } catch (Failure e) {
      return Optional.of("a node did not become ready again: " + e.getMessage());
    }
  }
}
