package hotseat.load.report;

import hotseat.load.report.chart.Axis;
import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.Line;
import hotseat.load.report.chart.LineChart;
import hotseat.load.report.chart.Scale;
import hotseat.load.summary.Summary.Second;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import java.util.stream.Stream;

/**
 * Accepted changes, second by second: a panel for each contestant, on one scale. A contestant that
 * is far ahead flattens the others, so each panel can have a scale of its own.
 */
final class ThroughputChart {

  private final Contest contest;
  private final Lineup lineup;
  private final Scale common;

  ThroughputChart(Contest contest, Lineup lineup) {
    this.contest = contest;
    this.lineup = lineup;
    this.common = scale(contest.trials());
  }

  Html html() {
    return Html.of(
        """
        <div class="throughput">
        <h3>Throughput over time</h3>
        <p class="note">Accepted changes per second. A line is a trial, a dip to zero a stall.</p>
        <fieldset class="choice"><legend>Scale</legend>
        <label><input type="radio" name="scale-{}" value="common" checked> the same for all</label>
        <label><input type="radio" name="scale-{}" value="own"> for each alone</label></fieldset>
        <div class="panels">{}</div>
        </div>
        """,
        contest.workload(),
        contest.workload(),
        contest.standings().stream().map(this::panel).toList());
  }

  private Html panel(Standing standing) {
    Scale own = scale(standing.trials());
    return new LineChart(
            standing.contestant(),
            Digits.number(standing.median(trial -> trial.speed().acceptedPerSecond()))
                + " per second",
            new Axis("second", seconds(), ThroughputChart::wholeNumber),
            new Axis("accepted", own, Digits::number),
            own.high() == common.high() ? own : common,
            standing.trials().stream().map(this::line).toList())
        .html();
  }

  private Line line(Trial trial) {
    return new Line(
        trial.implementation(),
        "trial " + trial.trial(),
        lineup.hue(trial.implementation()),
        trial.timeline().stream()
            .map(second -> new Line.Spot(second.second(), second.accepted()))
            .toList());
  }

  private static Scale scale(List<Trial> trials) {
    return Scale.fromZero(
        seconds(trials).mapToDouble(Second::accepted).max().orElse(1), Digits::number);
  }

  private Scale seconds() {
    return Scale.whole(
        seconds(contest.trials()).mapToInt(Second::second).min().orElse(0),
        seconds(contest.trials()).mapToInt(Second::second).max().orElse(1),
        second -> wholeNumber(second) + " s");
  }

  private static String wholeNumber(double number) {
    return Long.toString(Math.round(number));
  }

  private static Stream<Second> seconds(List<Trial> trials) {
    return trials.stream().flatMap(trial -> trial.timeline().stream());
  }
}
