package hotseat.load.run;

import hotseat.load.drive.Recording;
import hotseat.load.history.Header;
import hotseat.load.history.StoredHistory;
import hotseat.load.summary.Summary.Trial;
import hotseat.load.usage.UsageTrace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs one trial: one contestant under one workload, from empty tables to a verdict. */
final class TrialRun {

  private final Plan plan;
  private final Plan.Turn turn;
  private final Side side;
  private final Path directory;

  TrialRun(Plan plan, Plan.Turn turn, Side side, Path directory) {
    this.plan = plan;
    this.turn = turn;
    this.side = side;
    this.directory = directory;
  }

  /**
   * Returns the result, which may be that the trial shows nothing.
   *
   * @param live receives progress now and then
   */
  Trial run(Consumer<String> live) throws InterruptedException {
    side.refresh();
    Generator.Ended generated;
    UsageTrace trace;
    try (Generator generator = Generator.start(plan, turn, side, directory, Recording.ON)) {
      trace = UsageTrace.start(() -> side.usage().with("generator", generator.cpuSeconds()));
      try (trace) {
        generated =
            generator.await(
                rates ->
                    live.accept(
                        "%-10s %-10s ".formatted(turn.workload().name(), side.name()) + rates),
                side::dead);
      }
    }
    TrialReport report = new TrialReport(plan, turn, side.name());
    return generated
        .history()
        .map(history -> judged(report, history, generated, trace))
        .orElseGet(() -> report.withoutHistory(generated));
  }

  private ClocksSeen clocks(Generator.Ended generated) {
    return new ClocksSeen(
        generated.clockDoubt(), side.sharesClock() ? generated.clockReadings() : List.of());
  }

  private Trial judged(
      TrialReport report, Path history, Generator.Ended generated, UsageTrace trace) {
    Header header = new StoredHistory(history).header();
    TrialCheck checked =
        TrialCheck.of(history, side.doors(), clocks(generated), generated.maps(), operation -> {});
    return report.of(
        checked.figures(),
        checked.examined(),
        generated,
        trace.between(header.measuredFromNanos(), header.measuredToNanos()));
  }
}
