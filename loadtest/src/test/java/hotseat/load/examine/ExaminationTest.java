package hotseat.load.examine;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.StoredEvidence;
import hotseat.load.report.Verdict;
import hotseat.load.violation.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExaminationTest {

  @TempDir private Path directory;

  @Test
  void thePlantedViolationIsFoundAndHeldAgainstNobody() {
    Examined examined = examine(new TrialOnDisk(directory).writeHistory().writeEvidence());

    assertThat(examined.reasons()).isEmpty();
    assertThat(examined.verdict()).isEqualTo(Verdict.VALID);
    assertThat(examined.operationsJudged()).isEqualTo(2);
    assertThat(examined.judgement().seats()).isEqualTo(1);
    assertThat(examined.judgement().versions()).isEqualTo(1);
  }

  @Test
  void aRealViolationOfTheSameKindIsStillToldAndNotThePlantedOne() {
    Examined examined =
        examine(new TrialOnDisk(directory).staleAtLast().writeHistory().writeEvidence());

    assertThat(examined.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(examined.judgement().count(Violation.STALE_ANSWER)).isEqualTo(1);
    assertThat(examined.reasons())
        .anySatisfy(reason -> assertThat(reason).contains("STALE_ANSWER, once", "A-1 of s"))
        .noneSatisfy(reason -> assertThat(reason).contains("canary"));
  }

  @Test
  void whoeverDoesNotFindThePlantedViolationHasProvenNothing() {
    Examined examined =
        examine(new TrialOnDisk(directory).withoutCanary().writeHistory().writeEvidence());

    assertThat(examined.verdict()).isEqualTo(Verdict.VOID);
    assertThat(examined.reasons())
        .anySatisfy(reason -> assertThat(reason).startsWith("the judge did not find"))
        .anySatisfy(reason -> assertThat(reason).startsWith("the reconciliation did not find"));
  }

  @Test
  void evidenceThatIsNotCompleteLeavesItOpen() {
    Examined examined =
        examine(new TrialOnDisk(directory).writeHistory().writeEvidence("node 2 is silent"));

    assertThat(examined.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(examined.reasons()).containsExactly("node 2 is silent");
  }

  @Test
  void aBlackBoxIsJudgedByWhatItsBuyersWereTold() {
    TrialOnDisk good = new TrialOnDisk(directory).writeHistory();
    assertThat(Examination.ofBlackBox(good.history()).verdict()).isEqualTo(Verdict.VALID);
    TrialOnDisk bad = new TrialOnDisk(directory).staleAtLast().writeHistory();
    assertThat(Examination.ofBlackBox(bad.history()).verdict()).isEqualTo(Verdict.INVALID);
  }

  private static Examined examine(TrialOnDisk trial) {
    return Examination.of(trial.history(), StoredEvidence.in(trial.evidence()));
  }
}
