package hotseat.load.report;

import static hotseat.load.report.Gist.perAccepted;

import hotseat.load.report.chart.Bars;
import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.Stacks;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Charts of what an accepted change costs, where its time goes, and how evenly changes are spread
 * over the buyers.
 */
final class CostCharts {

  private final Contest contest;
  private final Lineup lineup;

  CostCharts(Contest contest, Lineup lineup) {
    this.contest = contest;
    this.lineup = lineup;
  }

  Html html() {
    return Html.of(
        """
        <div class="costs">
        <h3>What a change costs</h3>
        <p class="note">Per accepted change: the median of the trials. Each tick is a trial.</p>
        <div class="panels">{}</div>
        </div>
        """,
        List.of(attempts(), batch(), wal(), cpu(), time(), fairness()));
  }

  private Html attempts() {
    return bars(
        "Attempts",
        "Attempts until a command was accepted. 1 is ideal; each lost race adds one.",
        Gist::attempts,
        Digits::number);
  }

  private Html batch() {
    return bars(
        "Batch size",
        "Changes that shared one write to the database. Larger batches make each cheaper.",
        trial -> perAccepted(trial, trial.effort().batchSize()),
        Digits::number);
  }

  private Html wal() {
    return bars(
        "Write-ahead log",
        "WAL: what Postgres writes to the disk before it acknowledges a commit.",
        CostCharts::walBytes,
        Digits::bytes);
  }

  static double walBytes(Trial trial) {
    double bytes = trial.effort().database().getOrDefault("walBytes", 0L);
    return perAccepted(trial, bytes / trial.counts().accepted());
  }

  private Html cpu() {
    return stacks(
        "Processor time",
        "CPU time of everything that took part. The most robust figure on a shared machine.",
        false,
        trial -> trial.effort().cpuMicrosPerAccepted());
  }

  private Html time() {
    return stacks(
        "Where the time goes",
        "As the servers report it: waiting (amber), the database (violet), the hop to another node"
            + " (teal), the rest.",
        true,
        trial -> trial.effort().serverMicrosPerAccepted());
  }

  private Html fairness() {
    return bars(
        "Fairness",
        "Jain's index of the accepted changes over the buyers: 1 if all buyers got equally many.",
        trial -> perAccepted(trial, trial.effort().fairness()),
        Digits::ratio);
  }

  private Html bars(
      String title, String note, ToDoubleFunction<Trial> figure, DoubleFunction<String> text) {
    return new Bars(
            title,
            note,
            1,
            contest.standings().stream().map(standing -> bar(standing, figure, text)).toList())
        .html();
  }

  private Bars.Bar bar(
      Standing standing, ToDoubleFunction<Trial> figure, DoubleFunction<String> text) {
    double median = standing.median(figure);
    return new Bars.Bar(
        standing.contestant(),
        lineup.hue(standing.contestant()),
        median,
        text.apply(median),
        standing.each(figure));
  }

  private Html stacks(
      String title, String note, boolean isRelative, Function<Trial, Map<String, Double>> figures) {
    return new Stacks(
            title,
            note,
            isRelative,
            contest.standings().stream().map(standing -> stack(standing, figures)).toList())
        .html();
  }

  private Stacks.Stack stack(Standing standing, Function<Trial, Map<String, Double>> figures) {
    List<Stacks.Part> parts =
        Parts.of(standing.trials().stream().map(figures))
            .map(part -> part(part, standing, figures))
            .filter(part -> part.value() > 0)
            .toList();
    double sum = parts.stream().mapToDouble(Stacks.Part::value).sum();
    return new Stacks.Stack(
        standing.contestant(),
        lineup.hue(standing.contestant()),
        parts.isEmpty() ? Digits.NONE : Digits.micros(sum),
        parts);
  }

  private static Stacks.Part part(
      String name, Standing standing, Function<Trial, Map<String, Double>> figures) {
    double median = standing.median(trial -> figures.apply(trial).getOrDefault(name, 0.0));
    return new Stacks.Part(name, median, Digits.micros(median));
  }
}
