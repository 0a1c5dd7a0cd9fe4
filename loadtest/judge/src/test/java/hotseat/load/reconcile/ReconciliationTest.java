package hotseat.load.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.result.Verdict;
import hotseat.load.result.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The report of a whole trial, and trials of a small server that makes no mistakes. */
class ReconciliationTest {

  private static final int TRIALS = 60;

  @Test
  void reasonNamesTheNumberAndTheFirstExample() {
    Reconciliation.Result result =
        Story.check(
            """
            b1 RESERVE A-1 key 1 at 0..2 NOT_APPLIED
            b2 RESERVE A-2 key 2 at 0..2 NOT_APPLIED
            b3 RESERVE A-3 key 3 at 0..2 ACCEPTED version 1
            audit A-1 version 1 RESERVE key 1 at 1
            audit A-2 version 1 RESERVE key 2 at 1
            """);

    assertThat(result.reasons())
        .contains(
            "LOST_ACK, once: an acknowledged change is missing (the contract: \"it is done, and will"
                + " survive\"). First: buyer 3's RESERVE was answered with version 1 of A-3 of s1")
        .anySatisfy(
            reason -> assertThat(reason).startsWith("FALSE_REFUSAL, 2 times: ").contains("A-1"));
  }

  @Test
  void staleAnswerIsExplainedWithItsOperations() {
    Reconciliation.Result result =
        Story.check(
            """
            b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 1
            b2 RESERVE FLOOR key 2 at 3..4 ACCEPTED version 2
            b3 LOOK    FLOOR at 5..6 OBSERVED version 0
            audit FLOOR version 1 RESERVE key 1 at 1
            audit FLOOR version 2 RESERVE key 2 at 3
            """);

    assertThat(result.reasons())
        .singleElement()
        .asString()
        .endsWith(
            "First: FLOOR of s1: buyer 1 had seen version 1 when buyer 3 sent a request, and the"
                + " answer was version 0");
  }

  @Test
  void unknownOperationsThatTookEffectAreCounted() {
    Reconciliation.Result result =
        Story.check(
            """
            b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
            b2 RESERVE A-2 key 2 at 0..2 UNKNOWN
            audit A-1 version 1 RESERVE key 1 at 1
            """);

    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.operationsJudged()).isEqualTo(2);
    assertThat(result.unknownApplied()).isEqualTo(1);
  }

  @Test
  void missingAuditIsInconclusive() {
    Reconciliation reconciliation = new Reconciliation();
    Story.operations("b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1").forEach(reconciliation);

    Reconciliation.Result result = reconciliation.result();

    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.operationsJudged()).isZero();
    assertThat(result.reasons())
        .containsExactly("the audit of s1 is missing; operations left unchecked: 1");
  }

  @Test
  void truncatedAuditIsInconclusive() {
    Reconciliation reconciliation = new Reconciliation();
    Iterator<String> lines =
        Stream.of("A-1 1 RESERVE 7 10", "A-").map(AuditLineTest::json).iterator();

    assertThatThrownBy(() -> reconciliation.readAudit("s1", lines))
        .isInstanceOf(IndexOutOfBoundsException.class);
    Story.operations("b1 RESERVE A-2 key 1 at 0..2 ACCEPTED version 1").forEach(reconciliation);

    assertThat(reconciliation.result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void correctConcurrentTrialsAreValid() {
    for (int seed = 1; seed <= TRIALS; seed++) {
      Reconciliation.Result result = Story.check(SimulatedTrial.story(seed));

      assertThat(result.reasons()).as("seed %d", seed).isEmpty();
      assertThat(result.operationsJudged()).isEqualTo(SimulatedTrial.OPERATIONS);
    }
  }

  @Test
  void acknowledgedChangeRemovedFromTheAuditIsAlwaysDetected() {
    for (int seed = 1; seed <= TRIALS; seed++) {
      List<String> lines = new ArrayList<>(SimulatedTrial.story(seed).lines().toList());
      List<String> candidates = new ArrayList<>(lines);
      Collections.shuffle(candidates, new Random(seed));
      String victim =
          candidates.stream().filter(line -> isAcknowledged(line, lines)).findFirst().orElseThrow();
      lines.remove(victim);

      assertThat(Story.check(String.join("\n", lines)).violations())
          .as("seed %d without %s", seed, victim)
          .anyMatch(violation -> violation.violation() == Violation.LOST_ACK);
    }
  }

  private static boolean isAcknowledged(String line, List<String> lines) {
    if (!line.startsWith("audit")) {
      return false;
    }
    String key = line.replaceAll(".* (key \\d+) .*", "$1 ");
    return lines.stream()
        .anyMatch(it -> it.startsWith("b") && it.contains(key) && it.contains("ACCEPTED"));
  }
}
