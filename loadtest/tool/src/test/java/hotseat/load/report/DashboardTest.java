package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardTest {

  private static final Summary SUMMARY = new SampleRun().summary();

  @Test
  void everyFigureOfEveryTrialIsShownAsText() {
    String page = Dashboard.page(SUMMARY).markup();
    for (Trial trial : SUMMARY.trials()) {
      assertThat(page)
          .contains(
              cell(Digits.count(trial.counts().accepted())),
              cell(Digits.number(trial.speed().acceptedPerSecond())),
              cell(Digits.ms(trial.speed().latencyMs().accepted().p999())),
              cell(Digits.count(trial.operationsJudged())),
              cell(Digits.number(trial.effort().attemptsPerAccepted())));
    }
  }

  private static String cell(String text) {
    return "<td>" + text + "</td>";
  }

  @Test
  void theFilesOfEachTrialAreLinked() {
    String page = Dashboard.page(SUMMARY).markup();
    assertThat(page)
        .contains(
            "<a href=\"./trials/hot-area/actor-1/history.bin\">history</a>",
            "<a href=\"./trials/hot-set/memory-3/gatling/index.html\">gatling</a>",
            "<a href=\"./trials/hot-seat/postgres-2/node-1.log\">log of node-1</a>");
  }

  @Test
  void aLinkCannotLeaveTheDirectoryOfTheRunByItsScheme() {
    assertThat(FileLink.relative("javascript:alert(1)")).isEqualTo("./javascript:alert(1)");
    assertThat(FileLink.relative("//example.org/x")).isEqualTo(".///example.org/x");
    assertThat(FileLink.relative("a b/ü?#.log")).isEqualTo("./a%20b/%C3%BC%3F%23.log");
  }

  @Test
  void namesReasonsAndProvenanceAreEscaped() {
    String evil = "<script>alert('x')</script>\"";
    Summary summary =
        new SampleRun().contestants("actor", evil).verdict(Verdict.INVALID, evil).summary();
    assertThat(Dashboard.page(summary).markup())
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;")
        .doesNotContain("<script>alert");
  }

  @Test
  void contestantsKeepTheirColourInAnyLineup() {
    Lineup all =
        Lineup.of(new SampleRun().contestants("zeta", "memory", "beta", "actor").summary());
    Lineup some = Lineup.of(new SampleRun().contestants("actor", "memory").summary());
    assertThat(all.hue("actor")).isEqualTo(some.hue("actor"));
    assertThat(all.hue("memory")).isEqualTo(some.hue("memory"));
    assertThat(List.of(all.hue("actor"), all.hue("memory"), all.hue("beta"), all.hue("zeta")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aContestantWithoutFiguresIsShownWithDashes() {
    Summary summary = new Trials("hot-seat").with("mine", 0, 0).with("actor", 5, 3).summary();
    assertThat(Dashboard.page(summary).markup())
        .contains("mine")
        .doesNotContain("NaN", "Infinity", "∞");
  }
}
