package hotseat.load.report;

import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.Intervals;
import hotseat.load.summary.ViolationSummary;
import hotseat.load.summary.ViolationSummary.Counterexample;
import hotseat.load.summary.ViolationSummary.Interval;
import java.util.List;

/**
 * Draws a counterexample on a time line: operations that cannot all be right, with their answers
 * and the nodes that gave them.
 */
final class CounterexampleDrawing {

  private CounterexampleDrawing() {}

  static Html html(String where, List<ViolationSummary> offences) {
    return Html.of("{}", offences.stream().map(found -> html(where, found)).toList());
  }

  private static Html html(String where, ViolationSummary found) {
    return Html.of(
        """
        <section class="counterexample"><h3>{}</h3><p class="note">{}, {}: {}.</p>{}</section>
        """,
        found.violation(),
        where,
        found.count() == 1 ? "once" : Digits.count(found.count()) + " times",
        found.sentence(),
        found.cases().stream().map(CounterexampleDrawing::html).toList());
  }

  private static Html html(Counterexample one) {
    return Html.of(
        """
        <figure class="case"><figcaption><b>{}</b> {}</figcaption>{}</figure>
        """,
        one.name(),
        one.sentence(),
        new Intervals(one.intervals().stream().map(CounterexampleDrawing::interval).toList())
            .html());
  }

  private static Intervals.Interval interval(Interval interval) {
    return new Intervals.Interval(
        "buyer " + interval.buyer() + ", " + interval.question(),
        interval.fromMs(),
        interval.toMs(),
        "%s%s, %s to %s"
            .formatted(
                interval.answer(),
                interval.node() < 0 ? "" : " from node " + (interval.node() + 1),
                Digits.ms(interval.fromMs()),
                Digits.ms(interval.toMs())));
  }
}
