package hotseat.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.canary.Sighting;
import hotseat.load.evidence.StoredEvidence;
import hotseat.load.result.Verdict;
import hotseat.load.result.Violation;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExaminationTest {

  @TempDir private Path directory;

  @Test
  void thePlantedViolationIsFoundButDoesNotCount() {
    Examined examined = examine(new TrialOnDisk(directory).writeHistory().writeEvidence());

    assertThat(examined.reasons()).isEmpty();
    assertThat(examined.verdict()).isEqualTo(Verdict.VALID);
    assertThat(examined.operationsJudged()).isEqualTo(2);
    assertThat(examined.judgeResult().seats()).isEqualTo(1);
    assertThat(examined.judgeResult().versions()).isEqualTo(1);
  }

  @Test
  void aRealViolationIsReportedAndThePlantedOneIsNot() {
    Examined examined =
        examine(new TrialOnDisk(directory).staleAtLast().writeHistory().writeEvidence());

    assertThat(examined.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(examined.judgeResult().count(Violation.STALE_ANSWER)).isEqualTo(1);
    assertThat(examined.reasons())
        .anySatisfy(reason -> assertThat(reason).contains("STALE_ANSWER, once", "A-1 of s"))
        .noneSatisfy(reason -> assertThat(reason).contains("canary"));
  }

  /** A check that stops early, or starts late. */
  @ParameterizedTest
  @EnumSource
  void aCheckThatMissesAPlantedViolationProvesNothing(Place place) {
    Examined examined =
        examine(new TrialOnDisk(directory).without(place).writeHistory().writeEvidence());

    assertThat(examined.verdict()).isEqualTo(Verdict.VOID);
    assertThat(examined.reasons())
        .contains(
            "the judge did not find the STALE_ANSWER that was planted %s, so it proves nothing"
                .formatted(place.where()),
            "the reconciliation did not find the LOST_ACK that was planted %s, so it proves nothing"
                .formatted(place.where()))
        .allSatisfy(reason -> assertThat(reason).contains(place.where()));
  }

  /** So no check can be blind to one kind of violation and be believed. */
  @ParameterizedTest
  @EnumSource
  void everyPlantedViolationMustBeFoundByTheCheckThatCanSeeIt(Violation violation) {
    Set<Sighting> all = Canaries.expected(Canaries.SET, EnumSet.allOf(Violation.class));
    Set<Sighting> others =
        all.stream()
            .filter(each -> each.violation() != violation || !each.show().equals(Place.LAST.show()))
            .collect(Collectors.toSet());
    List<String> missing =
        Stream.of(Planted.JUDGE, Planted.RECONCILIATION)
            .flatMap(check -> check.missing(Canaries.SET, others).stream())
            .toList();

    assertThat(missing)
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(reason).contains(violation + " that was planted at the"));
    assertThat(Planted.JUDGE.missing(Canaries.SET, all)).isEmpty();
  }

  @Test
  void allPlantedViolationsAreFoundInABlackBoxToo() {
    TrialOnDisk trial = new TrialOnDisk(directory).writeHistory();

    assertThat(Examination.ofBlackBox(trial.history()).reasons()).isEmpty();
  }

  @Test
  void incompleteEvidenceIsInconclusive() {
    Examined examined =
        examine(new TrialOnDisk(directory).writeHistory().writeEvidence("node 2 is silent"));

    assertThat(examined.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(examined.reasons()).containsExactly("node 2 is silent");
  }

  @Test
  void aBlackBoxIsJudgedByItsAnswers() {
    TrialOnDisk good = new TrialOnDisk(directory).writeHistory();
    assertThat(Examination.ofBlackBox(good.history()).verdict()).isEqualTo(Verdict.VALID);
    TrialOnDisk bad = new TrialOnDisk(directory).staleAtLast().writeHistory();
    assertThat(Examination.ofBlackBox(bad.history()).verdict()).isEqualTo(Verdict.INVALID);
  }

  private static Examined examine(TrialOnDisk trial) {
    return Examination.of(trial.history(), StoredEvidence.in(trial.evidence()));
  }
}
