package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the dashboard shows when its file is opened in a browser. */
class DashboardBrowserTest {

  private static final Summary SUMMARY = new SampleRun().summary();

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void opensFromDiskWithoutErrorsAndLoadsNothingElse() {
    Path file = BROWSER.write(SUMMARY);
    Page page = BROWSER.open(file);
    assertThat(page.complaints()).isEmpty();
    assertThat(page.requested()).containsExactly(file.toUri().toString());
  }

  @Test
  void theAnswersComeFirstAndAreTheSentencesOfTheSummary() {
    Page page = BROWSER.open(SUMMARY);
    assertThat(page.texts(".answers .sentence")).isEqualTo(Sentences.of(SUMMARY)).hasSize(3);
    assertThat(page.texts("#verdict, .answers, section"))
        .as("the verdict, then the answers, then everything else")
        .first()
        .asString()
        .startsWith("Valid.");
  }

  @Test
  void everyChartHasPoints() {
    Page page = BROWSER.open(SUMMARY);
    assertThat(page.number("document.querySelectorAll('.chart.lines').length"))
        .as("3 panels of throughput each, 6 curves of latency, without the refused of hot-area")
        .isEqualTo(9 + 5);
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.strokes path')]
                    .filter(path => path.getTotalLength() > 100)
                    .filter(path => path.getBBox().width > 300).length\
                """))
        .as("a line for each trial, in each chart of its contestant")
        .isEqualTo(27 + 5 * 9);
    assertThat(page.number("document.querySelectorAll('.bars .bar').length")).isPositive();
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.chart.bars, .chart.stacks')].filter(chart =>
                    ![...chart.querySelectorAll('.bar')].some(bar => bar.offsetWidth > 20))
                    .length\
                """))
        .as("charts without a bar that can be seen")
        .isZero();
  }

  @Test
  void theLinesLieInsideTheirCharts() {
    Page page = BROWSER.open(SUMMARY);
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.strokes path')].filter(path => {
                  const box = path.getBBox();
                  return box.x < -1 || box.y < -1
                      || box.x + box.width > 1001 || box.y + box.height > 401;
                }).length\
                """))
        .isZero();
  }

  @Test
  void theSameContestantHasTheSameColourEverywhere() {
    Page page = BROWSER.open(SUMMARY);
    assertThat(
            page.text(
                """
                [...new Set([...document.querySelectorAll('.strokes path')].map(path =>
                    path.textContent.split(',')[0] + ' ' + getComputedStyle(path).stroke))]
                    .map(text => text.split(' ')[0]).sort().join()\
                """))
        .as("contestants, once for each colour that they have")
        .isEqualTo("actor,memory,postgres");
  }

  @Test
  void aRunThatIsNotValidIsMarkedInRedAndShowsNoRatio() {
    String interval = Sentences.interval(SUMMARY.comparisons().getFirst().ci95());
    assertThat(BROWSER.open(SUMMARY).text("document.body.textContent")).contains("×", interval);
    for (Verdict verdict : List.of(Verdict.INVALID, Verdict.VOID, Verdict.INCONCLUSIVE)) {
      Summary bad = new SampleRun().verdict(verdict, "this is why").summary();
      Page page = BROWSER.open(bad);
      assertThat(page.texts("#verdict").getFirst()).contains(verdict.name(), "this is why");
      assertThat(page.text("getComputedStyle(document.querySelector('#verdict h2')).color"))
          .isEqualTo("rgb(179, 20, 29)");
      assertThat(page.text("document.body.textContent"))
          .doesNotContain("×", "as many", interval, "ci95");
    }
  }

  @Test
  void theHottestSeatsAreListedOneByOne() {
    Page page = BROWSER.open(SUMMARY);
    assertThat(page.texts("summary")).contains("Contention, seat by seat");
    assertThat(page.texts("[aria-label^=\"Contention of hot-set\"] tbody th"))
        .hasSize(12)
        .startsWith("A-1", "A-2");
  }

  @Test
  void fiveGuestsHaveDistinctColours() {
    SampleRun run =
        new SampleRun().contestants("actor", "postgres", "memory", "a", "b", "c", "d", "e");
    Page page = BROWSER.open(run.workloads("hot-area").trials(1).summary());
    assertThat(
            page.number(
                """
                new Set([...document.querySelectorAll('.latency .strokes path')]
                    .map(path => getComputedStyle(path).stroke)
                    .filter(colour => colour !== 'none')).size\
                """))
        .isEqualTo(8);
  }

  @Test
  void aNameThatIsAScriptIsShownAsText() {
    String name = "<img src=x onerror=\"document.title='broken into'\"><script>alert(1)</script>";
    Page page = BROWSER.open(new SampleRun().contestants("actor", name).summary());
    assertThat(page.texts("tbody th")).contains(name);
    assertThat(page.text("document.title")).startsWith("Hotseat");
    assertThat(page.number("document.querySelectorAll('img, main script').length")).isZero();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void theFullPresetIsSmallAndOpensWithLessThanASecondOfWork() throws Exception {
    SampleRun full =
        new SampleRun()
            .workloads("hot-area", "hot-seat", "hot-set", "on-sale", "spread", "zipf", "capacity")
            .trials(5);
    Path file = BROWSER.write(full.summary());
    assertThat(Files.size(file)).isLessThan(5_000_000);
    assertThat(BROWSER.open(file).workSeconds()).isPositive().isLessThan(1);
  }

  @Test
  void aRunWithFewFiguresIsShownWithoutErrors() {
    Summary summary = new Trials("hot-seat").with("mine", 0, 0).with("actor", 5, 3).summary();
    Page page = BROWSER.open(summary);
    assertThat(page.complaints()).isEmpty();
    assertThat(page.texts("h2")).contains("One seat");
  }
}
