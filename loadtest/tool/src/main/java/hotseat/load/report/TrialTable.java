package hotseat.load.report;

import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.ScrollingTable;
import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Every figure of every trial of a workload: a row for each figure, a column for each trial. */
final class TrialTable {

  private final List<Trial> trials;
  private final Lineup lineup;
  private final String workload;
  private final List<Html> rows = new ArrayList<>();

  private TrialTable(Contest contest, Lineup lineup) {
    this.trials = contest.trials();
    this.lineup = lineup;
    this.workload = contest.workload();
  }

  static Html html(Contest contest, Lineup lineup) {
    TrialTable table = new TrialTable(contest, lineup);
    table.outcomes();
    table.latency("accepted", trial -> trial.speed().latencyMs().accepted());
    table.latency("refused", trial -> trial.speed().latencyMs().refused());
    table.work();
    table.generator();
    table.files();
    return table.html();
  }

  private void outcomes() {
    head("Outcome");
    row("verdict", trial -> trial.verdict().toString());
    count("operations judged", Trial::operationsJudged);
    row("measured time", trial -> Digits.number(trial.seconds()) + " s");
    count("accepted", trial -> trial.counts().accepted());
    row("accepted per second", trial -> Digits.number(trial.speed().acceptedPerSecond()));
    count("refused", trial -> trial.counts().refused());
    row("refused per second", trial -> Digits.number(trial.speed().refusedPerSecond()));
    count("reads", trial -> trial.counts().observed());
    count("not applied", trial -> trial.counts().notApplied());
    count("unknown, possibly applied", trial -> trial.counts().unknown());
  }

  private void latency(String outcome, Function<Trial, Percentiles> part) {
    head("Latency of the " + outcome);
    count("answers", trial -> part.apply(trial).count());
    row("p50", trial -> ms(part.apply(trial), Percentiles::p50));
    row("p90", trial -> ms(part.apply(trial), Percentiles::p90));
    row("p99", trial -> ms(part.apply(trial), Percentiles::p99));
    row("p99.9", trial -> ms(part.apply(trial), Percentiles::p999));
    row("longest", trial -> ms(part.apply(trial), Percentiles::max));
  }

  private static String ms(Percentiles percentiles, Function<Percentiles, Double> figure) {
    return percentiles.count() > 0 ? Digits.ms(figure.apply(percentiles)) : Digits.NONE;
  }

  private void work() {
    head("For each accepted change");
    row("attempts", trial -> Digits.number(Gist.attempts(trial)));
    row("batch size", trial -> Digits.number(Gist.perAccepted(trial, trial.effort().batchSize())));
    row("write-ahead log", trial -> Digits.bytes(CostCharts.walBytes(trial)));
    parts("processor time, ", trial -> trial.effort().cpuMicrosPerAccepted(), Digits::micros);
    parts("server time, ", trial -> trial.effort().serverMicrosPerAccepted(), Digits::micros);
    head("Database, in the measured time");
    parts("", trial -> trial.effort().database(), Digits::number);
  }

  private <N extends Number> void parts(
      String prefix, Function<Trial, Map<String, N>> figures, Function<Double, String> text) {
    Parts.of(trials.stream().map(figures))
        .forEach(
            part ->
                row(
                    prefix + part,
                    trial ->
                        Optional.ofNullable(figures.apply(trial).get(part))
                            .map(Number::doubleValue)
                            .map(text)
                            .orElse(Digits.NONE)));
  }

  private void generator() {
    head("Load");
    row("fairness among the buyers", trial -> Digits.ratio(trial.effort().fairness()));
    row("generator", trial -> trial.generator().healthy() ? "healthy" : "unhealthy");
    row("its complaints", trial -> String.join("; ", trial.generator().complaints()));
    row("its lag, p99", trial -> Digits.ms(trial.generator().lagMsP99()));
    row("its processor share", trial -> Digits.percent(trial.generator().cpuShare()));
    row("its garbage collection share", trial -> Digits.percent(trial.generator().gcShare()));
    row("reasons for the verdict", trial -> String.join("; ", trial.reasons()));
  }

  private void files() {
    head("Files");
    Parts.of(trials.stream().map(Trial::files))
        .forEach(name -> cells(name, trial -> FileLink.html(trial, name)));
  }

  private void head(String name) {
    rows.add(
        Html.of(
            "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>",
            trials.size() + 1,
            Html.of("<span>{}</span>", name)));
  }

  private void count(String name, ToLongFunction<Trial> count) {
    row(name, trial -> Digits.count(count.applyAsLong(trial)));
  }

  private void row(String name, Function<Trial, String> text) {
    cells(name, trial -> Html.of("{}", text.apply(trial)));
  }

  private void cells(String name, Function<Trial, Html> cell) {
    Stream<Html> cells = trials.stream().map(trial -> Html.of("<td>{}</td>", cell.apply(trial)));
    rows.add(Html.of("<tr><th scope=\"row\">{}</th>{}</tr>", name, cells.toList()));
  }

  private Html html() {
    List<Html> heads =
        trials.stream()
            .map(
                trial ->
                    Html.of(
                        "<th scope=\"col\" class=\"hue-{}\"><i class=\"dot\"></i>{} <small>{}</small></th>",
                        lineup.hue(trial.implementation()),
                        trial.implementation(),
                        trial.trial()))
            .toList();
    return Html.of(
        "<details class=\"figures\"><summary>{}: every figure of every trial</summary>{}</details>",
        workload,
        ScrollingTable.named("Every figure of every trial of " + workload)
            .html(
                Html.of(
                    "<thead><tr><th scope=\"col\">trial</th>{}</tr></thead><tbody>{}</tbody>",
                    heads,
                    rows)));
  }
}
