package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard, as somebody has it who opens the file in a browser. */
class DashboardBrowserTest {

  private static final Summary SUMMARY = new SampleRun().summary();

  @TempDir private static Path directory;

  private static Chromium chromium;
  private static Path file;

  @BeforeAll
  static void writeAndStart() throws Exception {
    file = directory.resolve("index.html");
    Dashboard.write(SUMMARY, file);
    chromium = Chromium.start(directory.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void opensFromDiskWithoutAComplaintAndAsksForNothingElse() {
    Page page = chromium.open(file);
    assertThat(page.complaints()).isEmpty();
    assertThat(page.requested()).containsExactly(file.toUri().toString());
  }

  @Test
  void theAnswersComeFirstAndAreTheSentencesOfTheSummary() {
    Page page = chromium.open(file);
    assertThat(page.texts(".answers .sentence")).isEqualTo(Sentences.of(SUMMARY)).hasSize(3);
    assertThat(page.texts("#verdict, .answers, section"))
        .as("the verdict, then the answers, then everything else")
        .first()
        .asString()
        .startsWith("Valid.");
  }

  @Test
  void everyChartHasPoints() {
    Page page = chromium.open(file);
    assertThat(page.number("document.querySelectorAll('.chart.lines').length"))
        .as("3 panels of throughput each, 6 curves of latency, without the refused of hot-area")
        .isEqualTo(9 + 5);
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.strokes path')]
                    .filter(path => path.getTotalLength() > 100 && path.getBBox().width > 500).length"""))
        .as("a line for each trial, in each chart of its contestant")
        .isEqualTo(27 + 5 * 9);
    assertThat(page.number("document.querySelectorAll('.bars .bar').length")).isPositive();
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.chart.bars, .chart.stacks')]
                    .filter(chart => ![...chart.querySelectorAll('.bar')].some(bar => bar.offsetWidth > 20))
                    .length"""))
        .as("charts without a bar that can be seen")
        .isZero();
  }

  @Test
  void theLinesLieInsideTheirCharts() {
    Page page = chromium.open(file);
    assertThat(
            page.number(
                """
                [...document.querySelectorAll('.strokes path')].filter(path => {
                  const box = path.getBBox();
                  return box.x < -1 || box.y < -1 || box.x + box.width > 1001 || box.y + box.height > 401;
                }).length"""))
        .isZero();
  }

  @Test
  void theSameContestantHasTheSameColourEverywhere() {
    Page page = chromium.open(file);
    assertThat(
            page.evaluate(
                    """
                    [...new Set([...document.querySelectorAll('.strokes path')]
                        .map(path => path.textContent.split(',')[0] + ' ' + getComputedStyle(path).stroke))]
                        .sort().map(text => text.split(' ')[0])""")
                .toString())
        .isEqualTo("[\"actor\",\"memory\",\"postgres\"]");
  }

  @Test
  void aNarrowScreenNeedsNoScrollingSideways() {
    Page page = chromium.open(file);
    page.resize(360, 740);
    assertThat(page.number("document.documentElement.scrollWidth")).isEqualTo(360);
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
    assertThat(page.number("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void darkIsDarkAndBothCanBeRead() {
    Page page = chromium.open(file);
    assertThat(lightness(page, "backgroundColor")).isGreaterThan(240);
    assertThat(lightness(page, "color")).isLessThan(60);
    page.preferDark();
    assertThat(lightness(page, "backgroundColor")).isLessThan(40);
    assertThat(lightness(page, "color")).isGreaterThan(220);
  }

  private static int lightness(Page page, String property) {
    String colour = page.text("getComputedStyle(document.documentElement)." + property);
    return Pattern.compile("\\d+")
            .matcher(colour)
            .results()
            .mapToInt(part -> Integer.parseInt(part.group()))
            .limit(3)
            .sum()
        / 3;
  }

  @Test
  void theKeyboardReachesEverythingThatCanBeUsedAndShowsWhereItIs() {
    Page page = chromium.open(file);
    int usable =
        page.number(
            """
            [...document.querySelectorAll('a, summary, input, [tabindex="0"]')]
                .filter(one => one.checkVisibility({contentVisibilityAuto: true}))
                .filter(one => one.type !== 'radio' || one.checked).length""");
    List<String> outlines = new ArrayList<>();
    page.press("Tab");
    while (!page.text("document.activeElement.tagName").equals("BODY") && outlines.size() < 500) {
      outlines.add(
          page.text(
              """
              getComputedStyle(document.activeElement.type === 'range'
                  ? document.activeElement.closest('.plot') : document.activeElement).outlineStyle"""));
      page.press("Tab");
    }
    assertThat(outlines).hasSize(usable).doesNotContain("none");
  }

  @Test
  void anArrowKeyReadsTheChartOut() {
    Page page = chromium.open(file);
    page.evaluate("document.querySelector('.plot input').focus()");
    page.press("ArrowRight");
    String trials =
        SUMMARY.trials().stream()
            .filter(trial -> trial.workload().equals("hot-area"))
            .filter(trial -> trial.implementation().equals("actor"))
            .map(trial -> Digits.count(trial.timeline().get(1).accepted()))
            .reduce((one, other) -> one + " · " + other)
            .orElseThrow();
    assertThat(page.texts(".readout").getFirst()).isEqualTo("second 1 actor " + trials);
    assertThat(page.text("document.querySelector('.plot input').ariaValueText"))
        .contains("actor " + trials);
  }

  @Test
  void aPanelCanHaveAScaleOfItsOwn() {
    Page page = chromium.open(file);
    String heightOfPostgres =
        "document.querySelectorAll('.strokes')[1].getBoundingClientRect().height";
    int onCommonScale = page.number(heightOfPostgres);
    page.evaluate("document.querySelector('[value=own]').click()");
    assertThat(page.number(heightOfPostgres)).isGreaterThan(5 * onCommonScale);
  }

  @Test
  void paperGetsTheChartsAndNotTheControls() {
    Page page = chromium.open(file);
    page.print();
    assertThat(page.number("document.querySelector('.choice').offsetHeight")).isZero();
    assertThat(page.number("document.querySelector('.canvas').offsetHeight")).isPositive();
  }

  @Test
  void aRunThatIsNotValidSaysSoInRedAndShowsNoRatio() {
    for (Verdict verdict : List.of(Verdict.INVALID, Verdict.VOID, Verdict.INCONCLUSIVE)) {
      Path bad = directory.resolve(verdict + ".html");
      Dashboard.write(new SampleRun().verdict(verdict, "this is why").summary(), bad);
      Page page = chromium.open(bad);
      assertThat(page.texts("#verdict").getFirst()).contains(verdict.name(), "this is why");
      assertThat(page.text("getComputedStyle(document.querySelector('#verdict h2')).color"))
          .isEqualTo("rgb(179, 20, 29)");
      assertThat(page.text("document.body.textContent"))
          .doesNotContain("×", "as many", "13.9", "ci95");
    }
  }

  @Test
  void aNameThatIsAScriptIsOnlyAName() {
    String name = "<img src=x onerror=\"document.title='broken into'\"><script>alert(1)</script>";
    Path hostile = directory.resolve("hostile.html");
    Dashboard.write(new SampleRun().contestants("actor", name).summary(), hostile);
    Page page = chromium.open(hostile);
    assertThat(page.texts("tbody th")).contains(name);
    assertThat(page.text("document.title")).startsWith("Hotseat");
    assertThat(page.number("document.querySelectorAll('img, main script').length")).isZero();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void theFullPresetIsSmallAndOpensInLessThanASecond() throws Exception {
    Path full = directory.resolve("full.html");
    Dashboard.write(
        new SampleRun()
            .workloads("hot-area", "hot-seat", "hot-set", "on-sale", "spread", "zipf", "capacity")
            .trials(5)
            .summary(),
        full);
    assertThat(full.toFile().length()).isLessThan(5_000_000);
    assertThat(
            chromium.open(full).number("performance.getEntriesByType('navigation')[0].domComplete"))
        .isLessThan(1_000);
  }
}
