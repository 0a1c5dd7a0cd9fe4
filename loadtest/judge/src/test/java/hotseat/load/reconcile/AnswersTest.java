package hotseat.load.reconcile;

import static hotseat.load.reconcile.Story.bad;
import static hotseat.load.reconcile.Story.ok;
import static hotseat.load.result.Violation.AUDIT_MISMATCH;
import static hotseat.load.result.Violation.NODES_DISAGREE;
import static hotseat.load.result.Violation.OVERSOLD;
import static hotseat.load.result.Violation.STALE_ANSWER;
import static hotseat.load.result.Violation.STRANGER;

import org.junit.jupiter.api.Test;

/**
 * Answers about a seat, and what nodes read at the end: each violation, and a twin that is fine.
 */
class AnswersTest {
  @Test
  void tagThatContradictsTheAuditIsFound() {
    bad(
        """
        b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1
        b2 LOOK    A-1 at 3..4 OBSERVED version 1 tag 2
        audit A-1 version 1 RESERVE key 1 at 1
        """,
        AUDIT_MISMATCH);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1
        b2 LOOK    A-1 at 3..4 OBSERVED version 1 tag 1
        audit A-1 version 1 RESERVE key 1 at 1
        """);
  }

  @Test
  void answerFromAVersionThatWasNeverCommittedIsFound() {
    bad(
        """
        b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
        b2 LOOK    A-1 at 1..2 OBSERVED version 1 tag 1
        """,
        AUDIT_MISMATCH);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
        b2 LOOK    A-1 at 1..2 OBSERVED version 1 tag 1
        audit A-1 version 1 RESERVE key 1 at 2
        """);
  }

  @Test
  void endOfAnotherBuyersHoldIsFound() {
    bad(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b2 HOLD    A-1 key 2 at 1..3 OBSERVED version 1 tag 1
        b2 RELEASE A-1 key 3 of 2 at 4..6 ACCEPTED version 2
        audit A-1 version 1 HOLD    key 1 at 1 until 60
        audit A-1 version 2 RELEASE key 3 at 5
        """,
        STRANGER);
    ok(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b2 HOLD    A-1 key 2 at 1..3 OBSERVED version 1 tag 1
        b2 RELEASE A-1 key 3 of 1 at 4..6 ACCEPTED version 2
        audit A-1 version 1 HOLD    key 1 at 1 until 60
        audit A-1 version 2 RELEASE key 3 at 5
        """);
  }

  @Test
  void endOfAnotherBuyersSaleIsFound() {
    bad(
        """
        b1 HOLD    A-1 key 1 at 0..1 ACCEPTED version 1
        b1 CONFIRM A-1 key 2 of 1 at 2..3 ACCEPTED version 2
        b2 CANCEL  A-1 key 3 of 2 at 4..5 ACCEPTED version 3
        audit A-1 version 1 HOLD    key 1 at 1 until 60
        audit A-1 version 2 CONFIRM key 2 at 2
        audit A-1 version 3 CANCEL  key 3 at 5
        """,
        STRANGER);
    ok(
        """
        b1 HOLD    A-1 key 1 at 0..1 ACCEPTED version 1
        b1 CONFIRM A-1 key 2 of 1 at 2..3 ACCEPTED version 2
        b2 CANCEL  A-1 key 3 of 1 at 4..5 ACCEPTED version 3
        audit A-1 version 1 HOLD    key 1 at 1 until 60
        audit A-1 version 2 CONFIRM key 2 at 2
        audit A-1 version 3 CANCEL  key 3 at 5
        """);
  }

  @Test
  void readThatIsOlderThanAnAcknowledgedChangeIsFound() {
    bad(
        """
        b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1
        b2 LOOK    A-1 at 3..4 OBSERVED version 0
        audit A-1 version 1 RESERVE key 1 at 1
        """,
        STALE_ANSWER);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1
        b2 LOOK    A-1 at 2..4 OBSERVED version 0
        audit A-1 version 1 RESERVE key 1 at 1
        """);
  }

  @Test
  void refusalThatIsOlderThanAnEarlierReadIsFound() {
    bad(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b1 RELEASE A-1 key 2 of 1 at 3..20 UNKNOWN
        b2 LOOK    A-1 at 4..6 OBSERVED version 2 tag 2
        b3 HOLD    A-1 key 3 at 7..8 OBSERVED version 1 tag 1
        audit A-1 version 1 HOLD    key 1 at 1 until 60
        audit A-1 version 2 RELEASE key 2 at 5
        """,
        STALE_ANSWER);
    ok(
        """
        b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
        b1 RELEASE A-1 key 2 of 1 at 3..20 UNKNOWN
        b2 LOOK    A-1 at 4..6 OBSERVED version 2 tag 2
        b3 HOLD    A-1 key 3 at 5..8 OBSERVED version 1 tag 1
        audit A-1 version 1 HOLD    key 1 at 1 until 60
        audit A-1 version 2 RELEASE key 2 at 5
        """);
  }

  @Test
  void changeThatPrecedesOneCompletedBeforeItsRequestIsFound() {
    bad(
        """
        b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 2
        b2 RESERVE FLOOR key 2 at 3..4 ACCEPTED version 1
        audit FLOOR version 1 RESERVE key 2 at 1
        audit FLOOR version 2 RESERVE key 1 at 1
        """,
        STALE_ANSWER);
    ok(
        """
        b1 RESERVE FLOOR key 1 at 0..3 ACCEPTED version 2
        b2 RESERVE FLOOR key 2 at 3..4 ACCEPTED version 1
        audit FLOOR version 1 RESERVE key 2 at 1
        audit FLOOR version 2 RESERVE key 1 at 1
        """);
  }

  @Test
  void nodeThatMissesTheLastChangeIsFound() {
    bad(
        """
        b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1
        audit A-1 version 1 RESERVE key 1 at 1
        node 0 A-1 version 1
        node 1 A-1 version 0
        """,
        NODES_DISAGREE);
    ok(
        """
        b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1
        audit A-1 version 1 RESERVE key 1 at 1
        node 0 A-1 version 1
        node 1 A-1 version 1
        node 1 A-2 version 0
        """);
  }

  @Test
  void areaThatSoldMoreThanItsCapacityIsFound() {
    String sales =
        """
        b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 1
        b2 RESERVE FLOOR key 2 at 0..2 ACCEPTED version 2
        audit FLOOR version 1 RESERVE key 1 at 1
        audit FLOOR version 2 RESERVE key 2 at 1
        """;
    bad(sales + "node 0 FLOOR version 2 sold 2 capacity 1", OVERSOLD);
    ok(sales + "node 0 FLOOR version 2 sold 2 capacity 2");
  }

  @Test
  void ticketsThatAreNotCountedAreFound() {
    String sale =
        """
        b1 RESERVE FLOOR key 1 at 0..2 ACCEPTED version 1
        audit FLOOR version 1 RESERVE key 1 at 1
        """;
    bad(sale + "node 0 FLOOR version 1 sold 0 capacity 5", NODES_DISAGREE);
    ok(sale + "node 0 FLOOR version 1 sold 1 capacity 5");
  }
}
