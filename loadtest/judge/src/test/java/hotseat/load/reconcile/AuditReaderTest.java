package hotseat.load.reconcile;

import static hotseat.load.result.Violation.AUDIT_UNREADABLE;
import static hotseat.load.result.Violation.DOUBLE_BOOKING;
import static hotseat.load.result.Violation.DUPLICATE_EFFECT;
import static hotseat.load.result.Violation.ILLEGAL_CHANGE;
import static hotseat.load.result.Violation.LATE_HOLD;
import static hotseat.load.result.Violation.TIME_RAN_BACK;
import static hotseat.load.result.Violation.VERSION_GAP;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an audit says by itself: {@code seat version KIND key at [until]}. */
class AuditReaderTest {

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
  void missingVersionIsFound() {
    bad(
        """
        FLOOR 1 RESERVE 1 10
        FLOOR 3 RESERVE 2 20
        """,
        VERSION_GAP);
    ok(
        """
        FLOOR 1 RESERVE 1 10
        FLOOR 2 RESERVE 2 20
        """);
  }

  @Test
  void firstVersionThatIsNotOneIsFound() {
    bad("A-1 2 RESERVE 1 10", VERSION_GAP);
    bad("A-1 0 RESERVE 1 10", VERSION_GAP);
    bad("A-1 9000000000000 RESERVE 1 10", VERSION_GAP);
    ok("A-1 1 RESERVE 1 10");
  }

  @Test
  void versionThatIsListedTwiceIsFound() {
    bad(
        """
        FLOOR 1 RESERVE 1 10
        FLOOR 1 RESERVE 2 20
        """,
        VERSION_GAP);
    ok(
        """
        FLOOR 1 RESERVE 1 10
        STAND 1 RESERVE 2 20
        """);
  }

  @Test
  void keyWithTwoEffectsIsFound() {
    bad(
        """
        A-1 1 RESERVE 1 10
        A-2 1 RESERVE 1 20
        """,
        DUPLICATE_EFFECT);
    ok(
        """
        A-1 1 RESERVE 1 10
        A-2 1 RESERVE 2 20
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

  @Test
  void seatThatIsListedInTwoPlacesIsFound() {
    bad(
        """
        FLOOR 1 RESERVE 1 10
        STAND 1 RESERVE 2 10
        FLOOR 2 RESERVE 3 10
        """,
        AUDIT_UNREADABLE);
    ok(
        """
        FLOOR 1 RESERVE 1 10
        FLOOR 2 RESERVE 3 10
        STAND 1 RESERVE 2 10
        """);
  }

  @Test
  void invalidLineIsShown() {
    assertThat(read(List.of("<html>")))
        .singleElement()
        .satisfies(violation -> assertThat(violation.violation()).isEqualTo(AUDIT_UNREADABLE))
        .satisfies(violation -> assertThat(violation.sentence()).endsWith("audit of s1: <html>"));
  }

  private static void bad(String audit, Violation violation) {
    assertThat(read(audit.lines().map(AuditLineTest::json).toList()))
        .map(FoundViolation::violation)
        .containsExactly(violation);
  }

  private static void ok(String audit) {
    assertThat(read(audit.lines().map(AuditLineTest::json).toList())).isEmpty();
  }

  private static List<FoundViolation> read(List<String> lines) {
    FoundViolations violations = new FoundViolations();
    new AuditReader(new Changes(), new Trails(), violations).read("s1", lines.iterator());
    return violations.all();
  }
}
