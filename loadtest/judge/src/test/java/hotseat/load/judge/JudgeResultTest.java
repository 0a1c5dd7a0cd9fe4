package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.judge.JudgeResult.Verdict;
import hotseat.load.result.Violation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a {@link JudgeResult} says beside its verdict. */
class JudgeResultTest {

  private static final String TWO_STALE_LOOKS =
      """
      b1 HOLD A-1 key 1 at 0..10 ACCEPTED version 1
      b2 LOOK A-1       at 20..53 OBSERVED version 0 AVAILABLE
      b3 HOLD A-2 key 2 at 0..10 ACCEPTED version 1
      b4 LOOK A-2       at 40..53 OBSERVED version 0 AVAILABLE
      audit as answered
      """;

  @Test
  void itCountsOperationsSeatsAndVersions() {
    JudgeResult judgeResult =
        judge(
            """
            b1 HOLD    A-1 key 1      at 0..2 ACCEPTED version 1
            b1 RELEASE A-1 key 2 of 1 at 2..4 UNKNOWN
            b2 LOOK    A-1            at 5..6 OBSERVED version 2 tag 2 AVAILABLE
            b3 LOOK    A-2            at 5..6 OBSERVED version 0 AVAILABLE
            b3 RESERVE A-3 key 3      at 6..7 ACCEPTED version 1
            audit A-1 version 1 HOLD key 1 at 1 until 11
            audit A-1 version 2 RELEASE key 2 at 3
            audit A-3 version 1 RESERVE key 3 at 6.5
            """);

    assertThat(judgeResult.reasons()).isEmpty();
    assertThat(judgeResult.operations()).isEqualTo(5);
    assertThat(judgeResult.seats()).isEqualTo(3);
    assertThat(judgeResult.versions()).isEqualTo(3);
    assertThat(judgeResult.darkVersions()).isEqualTo(1);
  }

  @Test
  void aHistoryWithoutOperationsIsNoProof() {
    JudgeResult judgeResult = judge("audit as answered");

    assertThat(judgeResult.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judgeResult.reasons()).containsExactly("the history has no operations");
  }

  @Test
  void anOperationThatEndsBeforeItBeginsIsARecordingError() {
    JudgeResult judgeResult =
        judge(
            """
            b1 LOOK A-1 at 2..1 OBSERVED version 0 AVAILABLE
            b1 LOOK A-1 at 3..3 OBSERVED version 0 AVAILABLE
            b1 LOOK A-1 at 5..4 OBSERVED version 0 AVAILABLE
            audit as answered
            """);

    assertThat(judgeResult.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judgeResult.reasons())
        .containsExactly("2 operations completed before they were invoked");
  }

  @Test
  void violationsAreCounted() {
    JudgeResult all = judge(TWO_STALE_LOOKS);

    assertThat(all.count(Violation.STALE_ANSWER)).isEqualTo(2);
    assertThat(all.count(Violation.LOST_ACK)).isZero();
  }

  /** There is one case for each version, however many answers came from it. */
  @Test
  void staleAnswersAreCountedPerVersion() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..1 ACCEPTED version 1
                b2 LOOK    A-1       at 1..5 OBSERVED version 0 AVAILABLE
                b3 LOOK    A-1       at 2..3 OBSERVED version 0 AVAILABLE
                b4 LOOK    A-1       at 4..5 OBSERVED version 0 AVAILABLE
                b5 LOOK    A-1       at 4..5 OBSERVED version 1 tag 1 SOLD
                b6 LOOK    A-2       at 4..5 OBSERVED version 0 AVAILABLE
                """))
        .containsExactly(
            "STALE_ANSWER 2 times b4 b1: version 1 had been shown before version 0 was requested");
  }

  @Test
  void anAnswerOfAMissingVersionIsNotAlsoStale() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..1 ACCEPTED version 1
                b2 LOOK    A-1       at 2..3 OBSERVED version 0 AVAILABLE
                b3 LOOK    A-1       at 4..5 OBSERVED version 9 tag 9 SOLD
                """))
        .contains("STALE_ANSWER b2 b1: version 1 had been shown before version 0 was requested");
  }

  @Test
  void severalCasesAreShownAsTheFirstTheWorstAndTheLast() {
    FoundViolation found = judge(TWO_STALE_LOOKS).violations().getFirst();

    assertThat(found.count()).isEqualTo(2);
    assertThat(found.first().seat()).isEqualTo("A-1");
    assertThat(found.worst().seat()).isEqualTo("A-2");
    assertThat(found.last().seat()).isEqualTo("A-2");
    assertThat(found.story())
        .startsWith("STALE_ANSWER: ")
        .contains("\nfirst: A-1 of s1: buyer 2", "\nworst: A-2 of s1: buyer 4", "\nlast: A-2 of");
  }

  @Test
  void aSingleCaseIsShownOnce() {
    String text =
        TWO_STALE_LOOKS.lines().limit(2).reduce("audit as answered", (a, b) -> b + "\n" + a);
    String story = judge(text).violations().getFirst().story();

    assertThat(story).contains("\nfirst: ").doesNotContain("worst: ", "last: ");
    assertThat(story)
        .contains(
            "buyer 2    LOOK    v0    " + " ".repeat(21) + "|" + "=".repeat(32) + "|\n",
            "buyer 1    HOLD    v1     |=========|\n");
  }

  @Test
  void anAuditThatListsASeatInTwoPlacesHasAHole() {
    Recorded recorded = Script.recorded(TWO_STALE_LOOKS);
    recorded.audit().add(line(2, 9));

    assertThat(recorded.judge().reasons())
        .anySatisfy(
            reason -> assertThat(reason).contains("the audit lists this seat in two places"));
  }

  @Test
  void anAuditIsReadBeyondAHoleUnlessItIsTooLarge() {
    assertThat(withHole(1_000).versions()).isEqualTo(1_002);
    assertThat(withHole(1_001).versions()).isEqualTo(1);
  }

  private static JudgeResult withHole(int missing) {
    Recorded recorded =
        Script.recorded("b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1\naudit as answered");
    recorded.audit().add(line(missing + 2L, 9));
    JudgeResult judgeResult = recorded.judge();
    assertThat(judgeResult.count(Violation.VERSION_GAP)).isPositive();
    return judgeResult;
  }

  private static AuditLine line(long version, long key) {
    long tag = new ChangeTag().of(new UUID(0, key));
    Instant at = SimulatedLoad.EPOCH.plusSeconds(60);
    return new AuditLine("A-1", version, tag, Kind.RELEASE, at, Optional.empty());
  }

  private static JudgeResult judge(String text) {
    return Script.recorded(text).judge();
  }
}
