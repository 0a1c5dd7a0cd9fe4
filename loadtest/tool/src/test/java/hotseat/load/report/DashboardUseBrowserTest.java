package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.report.chart.Html;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the dashboard can be used: with the keyboard, on a phone, at night and on paper. */
class DashboardUseBrowserTest {

  private static final Summary SUMMARY = new SampleRun().summary();

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void aNarrowScreenNeedsNoScrollingSideways() {
    Page page = BROWSER.open(SUMMARY);
    page.resize(360, 740);
    assertThat(page.number("document.documentElement.scrollWidth")).isEqualTo(360);
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
    assertThat(page.number("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void darkModeIsDarkAndBothModesAreReadable() {
    Page page = BROWSER.open(SUMMARY);
    assertThat(lightness(page, "backgroundColor")).isGreaterThan(240);
    assertThat(lightness(page, "color")).isLessThan(60);
    page.preferDark();
    assertThat(lightness(page, "backgroundColor")).isLessThan(40);
    assertThat(lightness(page, "color")).isGreaterThan(220);
  }

  @Test
  void everyTextHasEnoughContrast() {
    String tooFaint = Html.resource(DashboardUseBrowserTest.class, "contrasts.js").markup();
    Summary invalid = new SampleRun().verdict(Verdict.INVALID, "sold A-1 twice").summary();
    for (Page page : List.of(BROWSER.open(SUMMARY), BROWSER.open(invalid))) {
      assertThat(page.evaluate(tooFaint)).isEmpty();
      page.preferDark();
      assertThat(page.evaluate(tooFaint)).isEmpty();
    }
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
  void everyControlIsReachableByKeyboardWithAVisibleFocus() {
    Page page = BROWSER.open(SUMMARY);
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
  void anArrowKeyShowsTheValuesOfTheChart() {
    Page page = BROWSER.open(SUMMARY);
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
    Page page = BROWSER.open(SUMMARY);
    String heightOfPostgres =
        "document.querySelectorAll('.strokes')[1].getBoundingClientRect().height";
    int onCommonScale = page.number(heightOfPostgres);
    page.evaluate("document.querySelector('[value=own]').click()");
    assertThat(page.number(heightOfPostgres)).isGreaterThan(5 * onCommonScale);
  }

  @Test
  void thePrintedPageHasTheChartsAndNotTheControls() {
    Page page = BROWSER.open(SUMMARY);
    page.print();
    assertThat(page.number("document.querySelector('.choice').offsetHeight")).isZero();
    assertThat(page.number("document.querySelector('.canvas').offsetHeight")).isPositive();
  }
}
