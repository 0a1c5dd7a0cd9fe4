package hotseat.load.report;

import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.ScrollingTable;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Skipped;
import java.util.List;
import java.util.Map;

/** The section on faults: a table of all of them, then each one on its time line. */
final class FaultSection {

  private static final List<String> COLUMNS =
      List.of(
          "fault",
          "contestant",
          "verdict",
          "longest pause",
          "recovery",
          "expected",
          "unknown",
          "not applied",
          "fenced",
          "stale",
          "longest answer");

  private FaultSection() {}

  /** Empty if no fault was tried or skipped. */
  static Html html(Summary summary, Lineup lineup) {
    if (summary.faults().isEmpty() && summary.skipped().isEmpty()) {
      return Html.NOTHING;
    }
    return Html.of(
        """
        <section class="faults" aria-labelledby="faults">
        <p class="eyebrow">faults</p><h2 id="faults">Under faults</h2>
        <p class="note wide">A fault is injected while 200 buyers go on. Every acknowledged change
        must be there afterwards, and no answer may show an older state than an earlier answer did.
        A fault without evidence that it took effect is INCONCLUSIVE.</p>
        {}{}
        {}
        </section>
        """,
        table(summary.faults(), lineup),
        skipped(summary.skipped()),
        summary.faults().stream().map(fault -> new FaultStory(fault, lineup).html()).toList());
  }

  private static Html table(List<Fault> faults, Lineup lineup) {
    return Html.of(
        """
        <p class="note"><em>Longest pause</em>: the longest time between two answered commands on a
        hot seat that the fault affects. <em>Recovery</em> and <em>expected</em>: explained below
        for each fault. <em>Unknown</em>: commands whose outcome is not known. <em>Fenced</em>:
        writes that found the row changed by another node. <em>Longest answer</em>: of a node that
        could answer.</p>{}
        """,
        ScrollingTable.named("All faults")
            .html(
                Html.of(
                    """
                    <thead><tr>{}</tr></thead><tbody>{}</tbody>""",
                    COLUMNS.stream()
                        .map(column -> Html.of("<th scope=\"col\">{}</th>", column))
                        .toList(),
                    faults.stream().map(fault -> row(fault, lineup)).toList())));
  }

  private static Html row(Fault fault, Lineup lineup) {
    return Html.of(
        """
        <tr class="hue-{}"><th scope="row"><a href="#f-{}">{}</a></th><td><i class="dot"></i>{}</td><td>{}</td>\
        <td>{}</td><td>{}</td><td>{}</td><td>{}</td>\
        <td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>
        """,
        lineup.hue(fault.implementation()),
        FaultStory.id(fault),
        fault.scenario(),
        fault.implementation(),
        fault.verdict(),
        Digits.pause(fault.impact().unavailableMs().max()),
        Digits.pause(fault.impact().recovery().measuredMs()),
        Digits.pause(fault.impact().recovery().expectedMs()),
        Digits.count(fault.counts().unknown()),
        Digits.count(fault.counts().notApplied()),
        Digits.count(fault.fencedWrites()),
        Digits.count(fault.harm().staleAnswers()),
        Digits.pause(fault.impact().longestAnswerMs()));
  }

  private static Html skipped(List<Skipped> skipped) {
    Map<String, String> byReason = FaultLines.skipped(skipped);
    return Html.of(
        "<ul class=\"skipped note\">{}</ul>",
        byReason.entrySet().stream()
            .map(
                entry -> Html.of("<li>Not tried: {} of {}.</li>", entry.getValue(), entry.getKey()))
            .toList());
  }
}
