package hotseat.load.reconcile;

import static hotseat.load.reconcile.AuditAssertions.bad;
import static hotseat.load.reconcile.AuditAssertions.ok;
import static hotseat.load.reconcile.AuditAssertions.read;
import static hotseat.load.result.Violation.AUDIT_UNREADABLE;
import static hotseat.load.result.Violation.DUPLICATE_EFFECT;
import static hotseat.load.result.Violation.VERSION_GAP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each line of an audit has its place, and each key one line. */
class AuditReaderTest {

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
}
