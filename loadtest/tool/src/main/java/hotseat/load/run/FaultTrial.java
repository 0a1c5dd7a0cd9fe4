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
import hotseat.load.fault.stage.Scene;
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
 * Runs one contestant under one fault, from opening the scene to the verdict, and leaves nothing
 * running.
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
    try (Scene scene = turn.playground().open(scenario, home, directory)) {
      provenance.accept(scene.provenance());
      Recorded recorded = play(scene, live);
      found = Optional.of(report(scene, recorded));
    } catch (Failure e) {
      // The other faults go on, because their results are unaffected. A report made before this
      // failure is kept.
      troubles.add("" + e.getMessage());
    }
    return found.isPresent()
        ? found.get().apply(troubles)
        : FaultReport.notPlayed(turn, troubles.getFirst());
  }

  private Recorded play(Scene scene, Consumer<String> live) throws InterruptedException {
    Scenario scenario = turn.scenario();
    String hottest =
        scenario.workload().schedule(plan.seed(), scenario.workload().buyers()).hottestSeat();
    Watch watch = Watch.start(scene.nodes());
    try (watch;
        Generator generator = Generator.start(plan, plan.solo(1), scene, directory, Recording.ON);
        LiveStage stage = scene.stage(journal, plan.seed(), generator.show(), hottest);
        Play play = Play.of(scenario.script(), stage, () -> end(generator))) {
      Generator.Ended generated =
          generator.await(
              rates -> {
                play.begin();
                live.accept("%-21s %-10s ".formatted(scenario.name(), scene.name()) + rates);
              },
              () -> stage.dead().map(Generator::endedByItself));
      return new Recorded(generated, watch, play.ended(), stage.ended());
    }
  }

  private void end(Generator generator) {
    journal.ends(System.nanoTime());
    generator.enough();
  }

  /** Returns the report as a function of what goes wrong later, while the scene is closed. */
  private Function<List<String>, Fault> report(Scene scene, Recorded recorded)
      throws InterruptedException {
    Optional<String> unready = unready(scene);
    List<String> names = scene.nodes().stream().map(NodeAt::name).toList();
    FaultReport report = new FaultReport(plan, turn, names, recorded.generated());
    Optional<Path> history = recorded.generated().history();
    if (history.isEmpty()) {
      return _ -> report.withoutHistory();
    }
    Tally tally = new Tally(new StoredHistory(history.get()).header(), journal);
    TrialCheck checked =
        TrialCheck.of(
            history.get(),
            scene.doors(),
            new ClocksSeen(recorded.generated().clockDoubt(), List.of()),
            recorded.generated().maps(),
            tally);
    Observed observed =
        new Observed(
            journal,
            tally,
            recorded.watch(),
            checked.examined(),
            scene.wires(),
            scene.databaseLog(),
            recorded.generated().complaints().isEmpty());
    List<String> troubles =
        Stream.of(recorded.scriptFailure(), recorded.ended(), unready)
            .flatMap(Optional::stream)
            .toList();
    return others ->
        report.of(checked, observed, Stream.of(troubles, others).flatMap(List::stream).toList());
  }

  /** All nodes must be ready again before the final reads. */
  private static Optional<String> unready(Scene scene) throws InterruptedException {
    try {
      scene.awaitReady();
      return Optional.empty();
    } catch (Failure e) {
      return Optional.of("a node did not become ready again: " + e.getMessage());
    }
  }
}
