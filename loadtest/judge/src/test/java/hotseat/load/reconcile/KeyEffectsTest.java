package hotseat.load.reconcile;

import static hotseat.load.reconcile.Story.bad;
import static hotseat.load.reconcile.Story.ok;
import static hotseat.load.result.Violation.AUDIT_MISMATCH;
import static hotseat.load.result.Violation.DUPLICATE_EFFECT;
import static hotseat.load.result.Violation.FALSE_REFUSAL;
import static hotseat.load.result.Violation.UNBALANCED;

import org.junit.jupiter.api.Test;

/** What a key did, against what its answers say: each violation, and a twin that is fine. */
class KeyEffectsTest {

  @Test
  void unknownOperationWithAnotherEffect() {
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
  void oneKeyWithTwoEffects() {
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
  void refusalWithAnEffect() {
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
  void notAppliedWithAnEffect() {
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
}
