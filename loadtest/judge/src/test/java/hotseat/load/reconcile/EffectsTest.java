package hotseat.load.reconcile;

import static hotseat.load.reconcile.Story.bad;
import static hotseat.load.reconcile.Story.ok;
import static hotseat.load.result.Violation.AUDIT_MISMATCH;
import static hotseat.load.result.Violation.DOUBLE_BOOKING;
import static hotseat.load.result.Violation.LOST_ACK;
import static hotseat.load.result.Violation.NODES_DISAGREE;
import static hotseat.load.result.Violation.PHANTOM;
import static hotseat.load.result.Violation.UNBALANCED;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.evidence.FinalRead;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Answers about changes, against the changes made: each violation, and a twin that is fine. */
class EffectsTest {

  @Test
  void lostAcknowledgement() {
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
  void lostAcknowledgementOfASeatMissingInTheAudit() {
    bad("b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1", LOST_ACK, UNBALANCED);
    ok("b1 LOOK A-1 at 0..2 OBSERVED version 0");
  }

  @Test
  void oneVersionForTwoBuyers() {
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
  void changeThatNoBuyerRequested() {
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
  void acknowledgedVersionThatDiffersFromTheAudit() {
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
  void acknowledgedChangeOfAnotherKind() {
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
