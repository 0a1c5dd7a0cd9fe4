package hotseat.load.run;

import hotseat.load.fault.scenario.Scenario;
import hotseat.load.launch.Home;
import hotseat.load.launch.Program;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary.Trial;
import hotseat.load.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * One program alone under one workload, trial after trial: without rivals and comparisons, but
 * otherwise as in a bake-off.
 */
public final class Solo implements AutoCloseable {

  private final Plan plan;
  private final RunDirectory directory;
  private final Side side;

  private Solo(Plan plan, RunDirectory directory, Side side) {
    this.plan = plan;
    this.directory = directory;
    this.side = side;
  }

  /**
   * Starts the program, and returns when it is up.
   *
   * @param seconds of each trial; there is no warm-up, because no figures are needed
   * @param path of a directory for everything that is written; it must be empty or absent
   */
  public static Solo start(
      Program program, int nodes, Workload workload, int seconds, long seed, Path path)
      throws InterruptedException {
    RunDirectory directory = RunDirectory.create(path);
    Plan plan = plan(program, nodes, workload, seconds, seed, directory);
    Side side = SideStart.of(plan.entries().getFirst(), nodes, Home.find(), directory.logs());
    return new Solo(plan, directory, side);
  }

  private static Plan plan(
      Program program,
      int nodes,
      Workload workload,
      int seconds,
      long seed,
      RunDirectory directory) {
    return new Plan(
        "solo",
        List.of(workload),
        List.of(new Entry.Own(program)),
        1,
        0,
        seconds,
        nodes,
        seed,
        "",
        FaultPlan.NONE,
        directory.path());
  }

  /**
   * Runs a program under a fault, in an instance that is started for this and stopped after it.
   *
   * @param path as in {@link #start}
   * @param live receives progress now and then
   */
  public static Fault broken(
      Program program, Scenario scenario, long seed, Path path, Consumer<String> live)
      throws InterruptedException {
    RunDirectory directory = RunDirectory.create(path);
    FaultPlan.Turn turn = new FaultPlan.Turn(scenario, new BreakableContestant.Started(program));
    Plan plan =
        plan(
            program,
            scenario.nodes(program.name()),
            scenario.workload(),
            scenario.seconds(),
            seed,
            directory);
    return new FaultTrial(plan, turn, Home.find(), directory.trial(turn))
        .run(live, provenance -> {});
  }

  /**
   * Runs one trial, from empty tables to a verdict.
   *
   * @param live receives progress now and then
   */
  public Trial trial(int number, Consumer<String> live) throws InterruptedException {
    Plan.Turn turn = plan.solo(number);
    return new TrialRun(plan, turn, side, directory.trial(turn)).run(live);
  }

  @Override
  public void close() {
    side.close();
  }
}
