package hotseat.load.reconcile;

import static hotseat.load.reconcile.AuditAssertions.bad;
import static hotseat.load.reconcile.AuditAssertions.ok;
import static hotseat.load.result.Violation.DOUBLE_BOOKING;
import static hotseat.load.result.Violation.ILLEGAL_CHANGE;
import static hotseat.load.result.Violation.LATE_HOLD;
import static hotseat.load.result.Violation.TIME_RAN_BACK;

import org.junit.jupiter.api.Test;

/** Which change of a seat may follow which. */
class SeatReplayTest {

  @Test
  void wholeLifeOfASeatIsValid() {
    ok(
        """
        A-1 1 HOLD 1 10 until 20
        A-1 2 CONFIRM 2 19
        A-1 3 CANCEL 3 30
        A-1 4 HOLD 4 30 until 40
        A-1 5 RELEASE 5 31
        A-1 6 HOLD 6 50 until 60
        A-1 7 HOLD 7 60 until 70
        A-1 8 RESERVE 8 70
        A-1 9 CANCEL 9 70
        FLOOR 1 RESERVE 10 10
        FLOOR 2 RESERVE 11 10
        """);
  }

  @Test
  void secondHolderIsFound() {
    bad(
        """
        A-1 1 HOLD 1 10 until 20
        A-1 2 HOLD 2 19 until 30
        """,
        DOUBLE_BOOKING);
    ok(
        """
        A-1 1 HOLD 1 10 until 20
        A-1 2 HOLD 2 20 until 30
        """);
  }

  @Test
  void saleOfASoldSeatIsFound() {
    bad(
        """
        A-1 1 RESERVE 1 10
        A-1 2 RESERVE 2 20
        """,
        DOUBLE_BOOKING);
    bad(
        """
        A-1 1 RESERVE 1 10
        A-1 2 CONFIRM 2 20
        """,
        DOUBLE_BOOKING);
    ok(
        """
        A-1 1 RESERVE 1 10
        A-1 2 CANCEL 2 20
        """);
  }

  @Test
  void holdThatIsUsedAfterItsExpiryIsFound() {
    bad(
        """
        A-1 1 HOLD 1 10 until 20
        A-1 2 CONFIRM 2 20
        """,
        LATE_HOLD);
    ok(
        """
        A-1 1 HOLD 1 10 until 20
        A-1 2 CONFIRM 2 19
        """);
  }

  @Test
  void endWithoutABeginningIsFound() {
    bad("A-1 1 RELEASE 1 10", ILLEGAL_CHANGE);
    bad("A-1 1 CANCEL 1 10", ILLEGAL_CHANGE);
    ok("A-1 1 RESERVE 1 10");
  }

  @Test
  void cancelledTicketOfAnAreaIsFound() {
    bad(
        """
        FLOOR 1 RESERVE 1 10
        FLOOR 2 CANCEL 2 20
        """,
        ILLEGAL_CHANGE);
    ok(
        """
        A-1 1 RESERVE 1 10
        A-1 2 CANCEL 2 20
        """);
  }

  @Test
  void clockThatRunsBackIsFound() {
    bad(
        """
        FLOOR 1 RESERVE 1 20
        FLOOR 2 RESERVE 2 19
        """,
        TIME_RAN_BACK);
    ok(
        """
        FLOOR 1 RESERVE 1 20
        FLOOR 2 RESERVE 2 20
        """);
  }
}
