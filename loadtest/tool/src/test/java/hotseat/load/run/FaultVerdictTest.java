package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Verdict;
import org.junit.jupiter.api.Test;

class FaultVerdictTest {

  @Test
  void faultWithoutAnEffectIsInconclusive() {
    assertThat(FaultReport.verdict(Verdict.VALID, true, false)).isEqualTo(Verdict.VALID);
    assertThat(FaultReport.verdict(Verdict.VALID, false, false)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(FaultReport.verdict(Verdict.VOID, false, false)).isEqualTo(Verdict.VOID);
  }

  /** An observed violation counts, whatever else is missing. */
  @Test
  void brokenDemandIsInvalid() {
    assertThat(FaultReport.verdict(Verdict.VALID, true, true)).isEqualTo(Verdict.INVALID);
    assertThat(FaultReport.verdict(Verdict.VOID, false, true)).isEqualTo(Verdict.INVALID);
  }
}
