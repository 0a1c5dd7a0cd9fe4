package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.ViolationSummary;
import hotseat.load.summary.ViolationSummary.Counterexample;
import hotseat.load.summary.ViolationSummary.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The drawings of counterexamples and faults, opened in a browser. */
class DashboardDrawingsBrowserTest {

  private static final Summary SUMMARY = new SampleRun().summary();

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void aCounterexampleIsDrawnInTheOrderOfTimeWithTheNodesThatAnswered() {
    Counterexample first =
        new Counterexample(
            "first",
            "buyer 9 read A-1 and was answered AVAILABLE; but buyer 7 had bought it",
            List.of(
                new Interval(9, "look", "AVAILABLE v0", 1, 6, 9),
                new Interval(7, "reserve", "SOLD v1", 0, 0, 4)));
    ViolationSummary found =
        new ViolationSummary("STALE_ANSWER", "an answer is older", 3, List.of(first));
    Page page =
        BROWSER.open(new SampleRun().offences(found).verdict(Verdict.INVALID, "why").summary());

    assertThat(page.texts("#verdict .counterexample h3")).contains("STALE_ANSWER");
    assertThat(page.texts("#verdict .intervals .label"))
        .contains("AVAILABLE v0 from node 2, 6 ms to 9 ms", "SOLD v1 from node 1, 0 ms to 4 ms");
    assertThat(
            page.text(
                """
                [...document.querySelectorAll('.case')[0].querySelectorAll('.span')]
                    .map(span => span.getBoundingClientRect())
                    .map(box => box.left + ' ' + box.right)
                    .reduce((look, sale) =>
                        '' + (Number(look.split(' ')[0]) > Number(sale.split(' ')[1])))\
                """))
        .as("the look began after the sale had ended")
        .isEqualTo("true");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void aFaultIsShownAsABandBehindTheLinesAndInTheOwnerStrips() {
    Summary broken =
        SampleFaults.in(
            SUMMARY,
            SampleFaults.fault("kill-owner", "actor", Verdict.VALID),
            SampleFaults.fault("kill-node", "postgres", Verdict.INCONCLUSIVE, "it had no effect"));
    Page page = BROWSER.open(broken);
    assertThat(page.complaints()).isEmpty();
    assertThat(page.texts("article.fault h3"))
        .containsExactly("kill-owner, actor", "kill-node, postgres");
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.fault .zone')].filter(zone => {
                  const box = zone.getBBox();
                  return box.x > 100 && box.x < 150 && box.width > 400 && box.width < 500;
                }).length\
                """))
        .as("from 5 s to 24 s of 40 s, in both charts of both faults")
        .isEqualTo(4);
    assertThat(page.number("document.querySelectorAll('.strip i').length")).isEqualTo(3);
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.strip')].filter(strip =>
                    [...strip.children].every(piece => piece.offsetWidth > 20
                        && piece.offsetLeft + piece.offsetWidth <= strip.offsetWidth + 1)).length\
                """))
        .isEqualTo(2);
    assertThat(page.texts(".fault .sentence").getLast()).contains("INCONCLUSIVE, it had no effect");
    assertThat(page.texts(".skipped li")).singleElement().asString().startsWith("Not tried: join");
  }
}
