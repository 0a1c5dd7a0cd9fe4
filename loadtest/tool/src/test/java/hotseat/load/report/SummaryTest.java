package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void aValidRunMayShowItsRatios() {
    Summary summary = new SampleRun().summary();
    assertThat(summary.publishable()).isEqualTo(summary);
    assertThat(summary.comparisons()).isNotEmpty();
  }

  @Test
  void anythingLessThanValidHasNoRatio() {
    for (Verdict verdict : List.of(Verdict.INCONCLUSIVE, Verdict.VOID, Verdict.INVALID)) {
      Summary summary = new SampleRun().verdict(verdict).summary();
      assertThat(summary.publishable().comparisons()).isEmpty();
      assertThat(summary.publishable().trials()).isEqualTo(summary.trials());
    }
  }

  @Test
  void oneInvalidTrialMakesTheRunInvalid() {
    Summary summary =
        new Trials("hot-area")
            .with("actor", 8_000, 6)
            .with("actor", 8_000, 6, Verdict.INVALID, "sold A-1 twice")
            .with("postgres", 500, 900, Verdict.VOID)
            .summary();
    assertThat(summary.publishable().verdict()).isEqualTo(Verdict.INVALID);
    assertThat(VerdictPanel.reasons(summary))
        .containsExactly(
            "hot-area, actor, trial 2: sold A-1 twice", "hot-area, postgres, trial 1: VOID");
  }
}
