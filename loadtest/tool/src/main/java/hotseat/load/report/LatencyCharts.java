package hotseat.load.report;

import hotseat.load.report.chart.Axis;
import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.Line;
import hotseat.load.report.chart.LineChart;
import hotseat.load.report.chart.Scale;
import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Point;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How long the buyers waited: the whole distribution and not only a percentile or two, apart for
 * accepted and refused commands, on the same scales.
 */
final class LatencyCharts {

  // Fewer would hide the tail; more than six cannot be measured in seconds.
  private static final int NINES_MIN = 2;
  private static final int NINES_MAX = 6;

  // A nine with less data than this would be an empty part of the chart.
  private static final double NINE_WORTH_SHOWING = 0.3;

  private final Contest contest;
  private final Lineup lineup;

  LatencyCharts(Contest contest, Lineup lineup) {
    this.contest = contest;
    this.lineup = lineup;
  }

  Html html() {
    return Html.of(
        """
        <div class="latency">
        <h3>Latency</h3>
        <p class="note">How long the buyers waited for an answer: at 99 (p99), 99 % of the answers
        took at most as long as the line shows. Each step up is ten times as long; each step to the
        right leaves a tenth of the answers.</p>
        <div class="panels">{}{}</div>
        </div>
        """,
        chart("Accepted", "until accepted", trial -> trial.speed().latencyMs().accepted()),
        chart("Refused", "until refused", trial -> trial.speed().latencyMs().refused()));
  }

  private Html chart(String title, String note, Function<Trial, Percentiles> part) {
    List<Line> lines =
        contest.trials().stream()
            .map(trial -> line(trial, part.apply(trial)))
            .filter(line -> !line.spots().isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return Html.of(
          "<div class=\"chart\"><h4>{}</h4><p class=\"note\">There were none.</p></div>", title);
    }
    Scale y = latencies();
    return new LineChart(
            title,
            note,
            new Axis("percentile", nines(), Digits::percentile),
            new Axis("latency", y, Digits::ms),
            y,
            lines)
        .html();
  }

  private Line line(Trial trial, Percentiles percentiles) {
    return new Line(
        trial.implementation(),
        "trial " + trial.trial(),
        lineup.hue(trial.implementation()),
        percentiles.curve().stream()
            .filter(point -> point.ms() > 0)
            .map(point -> new Line.Spot(within(percentiles, point.percentile()), point.ms()))
            .toList());
  }

  /**
   * 100 % would be infinitely far to the right; the slowest of 1,000 operations stands for 99.9 %.
   */
  private static double within(Percentiles percentiles, double percentile) {
    return Math.min(percentile, 100 * (1 - 1.0 / percentiles.count()));
  }

  private Scale latencies() {
    return Scale.decades(
        points().mapToDouble(Point::ms).filter(ms -> ms > 0).min().orElse(1),
        points().mapToDouble(Point::ms).max().orElse(10),
        Digits::ms);
  }

  /** As many nines as the largest trial has operations for. */
  private Scale nines() {
    double most = percentiles().mapToDouble(Percentiles::count).max().orElse(1);
    int nines = (int) Math.ceil(Math.log10(Math.max(1, most)) - NINE_WORTH_SHOWING);
    return Scale.nines(Math.clamp(nines, NINES_MIN, NINES_MAX));
  }

  private Stream<Point> points() {
    return percentiles().flatMap(percentiles -> percentiles.curve().stream());
  }

  private Stream<Percentiles> percentiles() {
    return contest.trials().stream()
        .map(trial -> trial.speed().latencyMs())
        .flatMap(latency -> Stream.of(latency.accepted(), latency.refused()));
  }
}
