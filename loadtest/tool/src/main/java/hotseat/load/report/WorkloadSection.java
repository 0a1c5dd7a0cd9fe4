package hotseat.load.report;

import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.ScrollingTable;
import hotseat.load.summary.Summary.Comparison;
import java.util.List;

/** The section on a workload: the answer, the figures behind it, then the charts. */
final class WorkloadSection {

  private final Contest contest;
  private final Lineup lineup;
  private final WorkloadText text;

  WorkloadSection(Contest contest, Lineup lineup) {
    this.contest = contest;
    this.lineup = lineup;
    this.text = WorkloadText.of(contest.workload());
  }

  Html html() {
    return Html.of(
        """
        <section class="workload" aria-labelledby="w-{}">
        <p class="eyebrow">{}</p><h2 id="w-{}">{}</h2><p class="note wide">{}</p>
        {}
        {}
        {}
        {}
        {}
        {}
        </section>
        """,
        contest.workload(),
        contest.workload(),
        contest.workload(),
        text.title(),
        text.shape(),
        contest.headline().map(this::headline).orElse(Html.NOTHING),
        gists(),
        List.of(
            new ThroughputChart(contest, lineup).html(), new LatencyCharts(contest, lineup).html()),
        new CostCharts(contest, lineup).html(),
        new SeatTable(contest, lineup).html(),
        contest.comparisons().isEmpty() ? Html.NOTHING : ratios());
  }

  private Html headline(Comparison ratio) {
    return Html.of(
        """
        <p class="headline hue-{}"><b>{}<span>×</span></b> <span class="caption">as many accepted changes,
        {} to {}<br><span class="note">{}</span></span></p>
        """,
        lineup.hue(ratio.a()),
        Digits.ratio(ratio.ratio()),
        ratio.a(),
        ratio.b(),
        certainty(ratio));
  }

  private static String certainty(Comparison ratio) {
    if (ratio.pairs() == 1) {
      return "one pair of trials, so there is no interval";
    }
    String interval =
        ratio.pairs() + " pairs of trials, 95 % interval " + Sentences.interval(ratio.ci95());
    return Sentences.isUndecided(ratio) ? interval + ": possibly no difference" : interval;
  }

  private Html gists() {
    return Html.of(
        """
        <p class="note">The median of each contestant's trials. <em>Accepted</em>: the change is
        done and durable. <em>Refused</em>: the rules did not allow the change. <em>p50, p99</em>:
        50 % and 99 % of the accepted commands took at most this long. <em>CPU each</em>: processor
        time of everything that took part, per accepted change.</p>{}
        """,
        ScrollingTable.named("The main figures of " + contest.workload())
            .html(
                Html.of(
                    "<thead><tr><th scope=\"col\">contestant</th>{}</tr></thead><tbody>{}</tbody>",
                    Gist.ALL.stream()
                        .map(gist -> Html.of("<th scope=\"col\">{}</th>", gist.name()))
                        .toList(),
                    contest.standings().stream().map(this::gistRow).toList())));
  }

  private Html gistRow(Standing standing) {
    return Html.of(
        "<tr class=\"hue-{}\"><th scope=\"row\"><i class=\"dot\"></i>{}</th>{}</tr>",
        lineup.hue(standing.contestant()),
        standing.contestant(),
        Gist.ALL.stream().map(gist -> Html.of("<td>{}</td>", gist.of(standing))).toList());
  }

  private Html ratios() {
    return Html.of(
        "<details class=\"figures ratios\"><summary>All ratios, with their 95 % intervals</summary>{}</details>",
        ScrollingTable.named("Ratios of " + contest.workload())
            .html(
                Html.of(
                    """
                    <thead><tr><th scope="col">figure</th><th scope="col">of</th><th scope="col">to</th>
                    <th scope="col">ratio</th><th scope="col">95 % interval</th><th scope="col">pairs</th></tr></thead>
                    <tbody>{}</tbody>""",
                    contest.comparisons().stream().map(WorkloadSection::ratioRow).toList())));
  }

  private static Html ratioRow(Comparison ratio) {
    return Html.of(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{} – {}</td><td>{}</td></tr>",
        metric(ratio.metric()),
        ratio.a(),
        ratio.b(),
        Digits.ratio(ratio.ratio()),
        Digits.ratio(ratio.ci95().getFirst()),
        Digits.ratio(ratio.ci95().getLast()),
        ratio.pairs());
  }

  private static String metric(String name) {
    return switch (name) {
      case Contest.GOODPUT -> "accepted per second";
      case "refusedPerSecond" -> "refused per second";
      case "acceptedP99Ms" -> "p99 of the accepted (lower is better)";
      case "cpuMicrosPerAccepted" -> "processor time per accepted (lower is better)";
      default -> name;
    };
  }
}
