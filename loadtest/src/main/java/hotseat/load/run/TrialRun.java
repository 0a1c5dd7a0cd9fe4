package hotseat.load.run;

import hotseat.load.check.Reconciliation;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryReader;
import hotseat.load.measure.TrialFigures;
import hotseat.load.report.Summary.Trial;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** One contestant under one workload, once: from empty tables to a verdict. */
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
   * Returns what came of it, which may be that it says nothing.
   *
   * @param live is told what is going on, now and then
   */
  Trial run(Consumer<String> live) throws InterruptedException {
    side.refresh();
    Generator.Ended generated;
    UsageTrace trace;
    try (Generator generator = Generator.start(plan, turn, side, directory, true)) {
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

  private Trial judged(
      TrialReport report, Path history, Generator.Ended generated, UsageTrace trace) {
    Header header = HistoryReader.header(history);
    TrialFigures figures = new TrialFigures(header);
    Touched touched = new Touched();
    HistoryReader.read(history, figures.andThen(touched));
    Reconciliation check = new Reconciliation();
    Optional<String> obstacle = inspect(check, touched, history);
    return report.of(
        figures.figures(),
        check.result(),
        obstacle,
        generated,
        trace.between(header.measuredFromNanos(), header.measuredToNanos()));
  }

  /** Returns what kept it from being complete. */
  private Optional<String> inspect(Reconciliation check, Touched touched, Path history) {
    try (Inspector inspector = new Inspector(side.nodes())) {
      touched.shows().forEach(show -> inspector.audit(show, lines -> check.readAudit(show, lines)));
      HistoryReader.read(history, check);
      touched.seats().forEach(seat -> inspector.readEverywhere(seat, check::read));
      return Optional.empty();
    } catch (Inspector.SilentException e) {
      return Optional.of("" + e.getMessage());
    }
  }
}
