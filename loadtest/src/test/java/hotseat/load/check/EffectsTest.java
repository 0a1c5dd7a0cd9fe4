package hotseat.load.check;

import static hotseat.load.check.Story.bad;
import static hotseat.load.check.Story.ok;
import static hotseat.load.violation.Violation.AUDIT_MISMATCH;
import static hotseat.load.violation.Violation.DOUBLE_BOOKING;
import static hotseat.load.violation.Violation.DUPLICATE_EFFECT;
import static hotseat.load.violation.Violation.FALSE_REFUSAL;
import static hotseat.load.violation.Violation.LOST_ACK;
import static hotseat.load.violation.Violation.NODES_DISAGREE;
import static hotseat.load.violation.Violation.PHANTOM;
import static hotseat.load.violation.Violation.UNBALANCED;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.FinalRead;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Answers about changes, against the changes made: each violation, and a twin that is fine. */
class EffectsTest {
  @Test
  void lostAcknowledgementIsFound() {
    bad(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b1 RELEASE A-1 key 2 of 1 at 3..5 ACCEPTED version 2
        audit A-1 version 1 HOLD key 1 at 1 until 60
        """,
        LOST_ACK,
        UNBALANCED);
    ok(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b1 RELEASE A-1 key 2 of 1 at 3..5 UNKNOWN
        audit A-1 version 1 HOLD key 1 at 1 until 60
        """);
  }

  @Test
  void lostAcknowledgementOfASeatMissingInTheAuditIsFound() {
    bad("b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1", LOST_ACK, UNBALANCED);
    ok("b1 LOOK A-1 at 0..2 OBSERVED version 0");
  }

  @Test
  void oneVersionForTwoBuyersIsFound() {
    bad(
        """
        b1 RESERVE A-1 key 1 at 0..4 ACCEPTED version 1
        b2 RESERVE A-1 key 2 at 0..5 ACCEPTED version 1
        audit A-1 version 1 RESERVE key 1 at 2
        """,
        DOUBLE_BOOKING,
        AUDIT_MISMATCH,
        UNBALANCED);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..4 ACCEPTED version 1
        b2 RESERVE A-1 key 2 at 0..5 OBSERVED version 1 tag 1
        audit A-1 version 1 RESERVE key 1 at 2
        """);
  }

  @Test
  void changeThatNoBuyerRequestedIsFound() {
    bad(
        """
        b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 1
        b2 RESERVE FLOOR key 2 at 0..9 UNKNOWN
        audit FLOOR version 1 RESERVE key 1 at 1
        audit FLOOR version 2 RESERVE key 3 at 2
        """,
        PHANTOM);
    ok(
        """
        b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 1
        b2 RESERVE FLOOR key 2 at 0..9 UNKNOWN
        audit FLOOR version 1 RESERVE key 1 at 1
        audit FLOOR version 2 RESERVE key 2 at 2
        """);
  }

  @Test
  void acknowledgedVersionThatDiffersFromTheAuditIsFound() {
    bad(
        """
        b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 2
        b2 RESERVE FLOOR key 2 at 0..2 ACCEPTED version 1
        audit FLOOR version 1 RESERVE key 1 at 1
        audit FLOOR version 2 RESERVE key 2 at 1
        """,
        AUDIT_MISMATCH);
    ok(
        """
        b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 2
        b2 RESERVE FLOOR key 2 at 0..2 ACCEPTED version 1
        audit FLOOR version 1 RESERVE key 2 at 1
        audit FLOOR version 2 RESERVE key 1 at 1
        """);
  }

  @Test
  void acknowledgedChangeOfAnotherKindIsFound() {
    bad(
        """
        b1 HOLD A-1 key 1 at 0..2 ACCEPTED version 1
        audit A-1 version 1 RESERVE key 1 at 1
        """,
        AUDIT_MISMATCH);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1
        audit A-1 version 1 RESERVE key 1 at 1
        """);
  }

  @Test
  void unknownOperationWhoseKeyHadAnotherEffectIsFound() {
    bad(
        """
        b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
        audit A-2 version 1 RESERVE key 1 at 1
        """,
        AUDIT_MISMATCH);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
        audit A-1 version 1 RESERVE key 1 at 1
        """);
  }

  @Test
  void oneKeyWithTwoEffectsIsFound() {
    bad(
        """
        b1 RESERVE FLOOR key 1 at 0..9 ACCEPTED version 1 attempts 2
        audit FLOOR version 1 RESERVE key 1 at 1
        audit FLOOR version 2 RESERVE key 1 at 2
        """,
        DUPLICATE_EFFECT);
    ok(
        """
        b1 RESERVE FLOOR key 1 at 0..9 ACCEPTED version 1 attempts 2
        audit FLOOR version 1 RESERVE key 1 at 1
        """);
  }

  @Test
  void refusalWithAnEffectIsFound() {
    bad(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b1 CONFIRM A-1 key 2 of 1 at 3..5 OBSERVED version 1 tag 1
        audit A-1 version 1 HOLD key 1 at 1 until 60
        audit A-1 version 2 CONFIRM key 2 at 4
        """,
        FALSE_REFUSAL,
        UNBALANCED);
    ok(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b1 CONFIRM A-1 key 2 of 1 at 3..5 OBSERVED version 1 tag 1
        audit A-1 version 1 HOLD key 1 at 1 until 60
        """);
  }

  @Test
  void notAppliedCommandWithAnEffectIsFound() {
    bad(
        """
        b1 RESERVE A-1 key 1 at 0..2 NOT_APPLIED
        audit A-1 version 1 RESERVE key 1 at 1
        """,
        FALSE_REFUSAL,
        UNBALANCED);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
        audit A-1 version 1 RESERVE key 1 at 1
        """);
  }

  @Test
  void firstAttemptMayArriveAfterARefusedRetry() {
    ok(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b2 HOLD    A-1 key 2 at 0..5 OBSERVED version 1 tag 1 attempts 2
        b1 RELEASE A-1 key 3 of 1 at 6..7 ACCEPTED version 2
        audit A-1 version 1 HOLD    key 1 at 1 until 60
        audit A-1 version 2 RELEASE key 3 at 6
        audit A-1 version 3 HOLD    key 2 at 8 until 60
        """);
  }

  @Test
  void aKeyThatIsSentAgainHasNoSecondEffect() {
    String first = "b1 HOLD A-1 key 1 at 0..2 ACCEPTED version 1\n";
    String again = "b1 HOLD A-1 key 1 at 5..6 ACCEPTED version 1 replayed\n";
    String others =
        """
        b2 LOOK A-1 at 3..4 OBSERVED version 1 tag 1
        audit A-1 version 1 HOLD key 1 at 1 until 11""";

    Story.ok(first + again + others);
    Story.ok(again + first + others);
  }

  @Test
  void aRefusalOfAReusedKeyHasNoEffect() {
    Story.ok(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b1 RESERVE A-1 key 1 at 3..4 NOT_APPLIED code IDEMPOTENCY_KEY_REUSED
        b1 HOLD    A-2 key 1 at 4..5 NOT_APPLIED code IDEMPOTENCY_KEY_REUSED
        audit A-1 version 1 HOLD key 1 at 1 until 11""");
  }

  @Test
  void nodesMustNameTheChangeOfTheLastVersion() {
    String story =
        """
        b1 HOLD A-1 key 1 at 0..2 ACCEPTED version 1
        audit A-1 version 1 HOLD key 1 at 1 until 11
        node 0 A-1 version 1 tag %d""";

    Story.ok(story.formatted(1));
    bad(story.formatted(2), NODES_DISAGREE);
  }

  @Test
  void readsOfNodesAreNotCheckedWithoutTheAudit() {
    Reconciliation check = new Reconciliation();
    check.read(new FinalRead(0, "s2", "A-1", 5, OptionalLong.empty(), OptionalLong.empty()));

    assertThat(check.result().reasons()).isEmpty();
  }
}
