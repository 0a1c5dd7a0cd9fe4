package hotseat.load.run;

import hotseat.load.report.Summary.Trial;
import hotseat.load.serve.Home;
import hotseat.load.serve.Program;
import hotseat.load.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * One program alone under one workload, trial after trial: no rivals and no comparison, and
 * everything else as in a bake-off.
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
   * Returns when it is up.
   *
   * @param seconds of each trial; there is no warm-up, because no figure is of interest
   * @param path of a directory for everything that is written; it must be empty or not there
   */
  public static Solo start(
      Program program, int nodes, Workload workload, int seconds, long seed, Path path)
      throws InterruptedException {
    Entry entry = new Entry.Own(program);
    RunDirectory directory = RunDirectory.create(path);
    Plan plan =
        new Plan(
            "solo",
            List.of(workload),
            List.of(entry),
            1,
            0,
            seconds,
            nodes,
            seed,
            "",
            directory.path());
    return new Solo(plan, directory, Side.start(entry, nodes, Home.find(), directory.logs()));
  }

  /**
   * Puts it under the load, from empty tables to a verdict.
   *
   * @param live is told what is going on, now and then
   */
  public Trial trial(int number, Consumer<String> live) throws InterruptedException {
    Plan.Turn turn = new Plan.Turn(plan.workloads().getFirst(), plan.entries().getFirst(), number);
    return new TrialRun(plan, turn, side, directory.trial(turn)).run(live);
  }

  @Override
  public void close() {
    side.close();
  }
}
