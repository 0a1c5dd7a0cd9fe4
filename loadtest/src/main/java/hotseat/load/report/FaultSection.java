package hotseat.load.report;

import hotseat.load.report.Summary.Fault;
import hotseat.load.report.Summary.Skipped;
import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.ScrollingTable;
import java.util.List;
import java.util.Map;

/** What was broken on purpose, and what came of it: a table of all, then each on its time line. */
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

  /** Nothing where nothing was broken. */
  static Html html(Summary summary, Lineup lineup) {
    if (summary.faults().isEmpty() && summary.skipped().isEmpty()) {
      return Html.NOTHING;
    }
    return Html.of(
        """
        <section class="faults" aria-labelledby="faults">
        <p class="eyebrow">faults</p><h2 id="faults">While it breaks</h2>
        <p class="note wide">Something is broken on purpose while 200 buyers go on. Whatever was
        acknowledged must be there afterwards, and nobody may hear less than was known before.
        A fault that has left no trace has shown nothing, and is INCONCLUSIVE.</p>
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
        <p class="note"><em>Longest pause</em>: from the last answered command of a hot seat that
        the fault is about to the first one after. <em>Recovery</em> and <em>expected</em>: what is
        meant stands below with each fault.
        <em>Unknown</em>: nobody could tell the buyer. <em>Fenced</em>: a node found out that it
        owned a seat no more. <em>Longest answer</em>: of a node that could answer.</p>{}
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
        Digits.pause(fault.unavailableMs().max()),
        Digits.pause(fault.recovery().measuredMs()),
        Digits.pause(fault.recovery().expectedMs()),
        Digits.count(fault.unknown()),
        Digits.count(fault.notApplied()),
        Digits.count(fault.fencedWrites()),
        Digits.count(fault.staleAnswers()),
        Digits.pause(fault.longestAnswerMs()));
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
