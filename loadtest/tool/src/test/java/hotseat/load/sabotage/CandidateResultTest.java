package hotseat.load.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Contestant;
import hotseat.load.result.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CandidateResultTest {

  private static final Bug BUG = Bug.named("no-version-predicate");

  static CandidateResult withBug(double seconds, Verdict verdict, String... reasons) {
    return result(true, seconds, verdict, reasons);
  }

  static CandidateResult control(Verdict verdict) {
    return result(false, 5, verdict);
  }

  private static CandidateResult result(
      boolean hasBug, double seconds, Verdict verdict, String... reasons) {
    TrialVerdict trial = new TrialVerdict(verdict, List.of(reasons));
    return new CandidateResult(
        new Candidate(BUG, Contestant.POSTGRES, hasBug), List.of(trial), seconds);
  }

  @Test
  void violationsComeFromTheReasonsOfTheCheck() {
    CandidateResult result =
        withBug(
            5,
            Verdict.INVALID,
            "LOST_ACK, 7 times: an acknowledged change is missing in the audit. First: …",
            "DOUBLE_BOOKING, once: a seat went to a buyer although another buyer had it. First: …",
            "the generator: it was late");
    assertThat(result.violations()).containsExactly("LOST_ACK", "DOUBLE_BOOKING");
    assertThat(result.isRight()).isTrue();
    assertThat(result.sentence()).contains("convicted of LOST_ACK, DOUBLE_BOOKING, after 5.0 s");
  }

  @Test
  void undetectedBugHasGotAway() {
    CandidateResult result = withBug(5, Verdict.VALID);
    assertThat(result.isRight()).isFalse();
    assertThat(result.sentence()).contains("GOT AWAY").contains("VALID");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"VOID", "INCONCLUSIVE"})
  void inconclusiveTrialProvesNothing(Verdict verdict) {
    CandidateResult result = withBug(5, verdict);
    assertThat(result.isRight()).isFalse();
    assertThat(result.sentence()).contains("proves nothing: " + verdict);
  }

  /** If a trial that shows nothing counted, every candidate would be cleared. */
  @Test
  void controlMustBeValid() {
    assertThat(control(Verdict.VALID).isRight()).isTrue();
    assertThat(control(Verdict.VOID).isRight()).isFalse();
    assertThat(control(Verdict.INVALID).isRight()).isFalse();
  }
}
