package hotseat.load.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Contestant;
import hotseat.load.result.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulingTest {

  private static final Bug BUG = Bug.named("no-version-predicate");

  static Ruling guilty(double seconds, Verdict verdict, String... reasons) {
    return ruling(true, seconds, verdict, reasons);
  }

  static Ruling control(Verdict verdict) {
    return ruling(false, 5, verdict);
  }

  private static Ruling ruling(
      boolean isGuilty, double seconds, Verdict verdict, String... reasons) {
    Opinion opinion = new Opinion(verdict, List.of(reasons));
    return new Ruling(new Suspect(BUG, Contestant.POSTGRES, isGuilty), List.of(opinion), seconds);
  }

  @Test
  void violationsComeFromTheReasonsOfTheCheck() {
    Ruling ruling =
        guilty(
            5,
            Verdict.INVALID,
            "LOST_ACK, 7 times: an acknowledged change is missing in the audit. First: …",
            "DOUBLE_BOOKING, once: a seat went to a buyer although another buyer had it. First: …",
            "the generator: it was late");
    assertThat(ruling.violations()).containsExactly("LOST_ACK", "DOUBLE_BOOKING");
    assertThat(ruling.isRight()).isTrue();
    assertThat(ruling.sentence()).contains("convicted of LOST_ACK, DOUBLE_BOOKING, after 5.0 s");
  }

  @Test
  void undetectedBugHasGotAway() {
    Ruling ruling = guilty(5, Verdict.VALID);
    assertThat(ruling.isRight()).isFalse();
    assertThat(ruling.sentence()).contains("GOT AWAY").contains("VALID");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"VOID", "INCONCLUSIVE"})
  void inconclusiveTrialProvesNothing(Verdict verdict) {
    Ruling ruling = guilty(5, verdict);
    assertThat(ruling.isRight()).isFalse();
    assertThat(ruling.sentence()).contains("proves nothing: " + verdict);
  }

  /** If a trial that shows nothing counted, every suspect would be cleared. */
  @Test
  void controlMustBeValid() {
    assertThat(control(Verdict.VALID).isRight()).isTrue();
    assertThat(control(Verdict.VOID).isRight()).isFalse();
    assertThat(control(Verdict.INVALID).isRight()).isFalse();
  }
}
