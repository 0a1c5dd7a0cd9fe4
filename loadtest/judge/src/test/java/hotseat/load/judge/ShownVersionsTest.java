package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the answers that saw a dark version say about its maker. */
class ShownVersionsTest {

  private static final String DARK_HOLD = "b1 HOLD A-1 key 1 ttl 2 at 0..9 UNKNOWN\n";

  @Test
  void endingAHoldShowsThatItWasAlive() {
    assertThat(Violations.in(DARK_HOLD + "b1 CONFIRM A-1 key 2 of 1 at 3..5 ACCEPTED version 2"))
        .isEmpty();
    assertThat(Violations.in(DARK_HOLD + "b1 RELEASE A-1 key 2 of 1 at 3..5 ACCEPTED version 2"))
        .isEmpty();
  }

  @Test
  void takingASeatShowsThatItWasFree() {
    String held = DARK_HOLD + "b2 LOOK A-1 at 1..3 OBSERVED version 1 tag 1 HELD\n";

    assertThat(Violations.in(held + "b2 RESERVE A-1 key 2 at 3..5 ACCEPTED version 2")).isEmpty();
    assertThat(
            Violations.in(held + "b2 HOLD A-1 key 2 at 2..3 ACCEPTED version 2 time 2.000000001"))
        .isEmpty();
    assertThat(Violations.in(held + "b2 HOLD A-1 key 2 at 1..3 ACCEPTED version 2 time 2"))
        .containsExactly("DOUBLE_BOOKING b2 b1: the rules give SEAT_UNAVAILABLE at 00:02Z");
  }

  @Test
  void theFirstReadOfAHoldBoundsItsStart() {
    assertThat(
            Violations.in(
                DARK_HOLD
                    + """
                    b2 LOOK    A-1            at 1..3 OBSERVED version 1 tag 1 HELD time 1
                    b1 CONFIRM A-1 key 2 of 1 at 3..5 ACCEPTED version 2 time 3
                    """))
        .containsExactly("LATE_HOLD b1 b1: the rules give HOLD_GONE at 00:03Z");
  }

  @Test
  void theLastReadOfAHoldBoundsItsEnd() {
    assertThat(
            Violations.in(
                DARK_HOLD
                    + """
                    b2 LOOK A-1 at 3..5 OBSERVED version 1 tag 1 HELD time 4
                    b2 LOOK A-1 at 3..5 OBSERVED version 1 tag 1 HELD time 3
                    b3 LOOK A-1 at 5..7 OBSERVED version 1 tag 1 AVAILABLE time 5
                    b3 LOOK A-1 at 5..7 OBSERVED version 1 tag 1 AVAILABLE time 6
                    """))
        .isEmpty();
  }

  @Test
  void aSeatIsNotFreeAndHeldAtTheSameTime() {
    assertThat(
            Violations.in(
                DARK_HOLD
                    + """
                    b2 LOOK A-1 at 3..5 OBSERVED version 1 tag 1 AVAILABLE time 4
                    b2 LOOK A-1 at 3..5 OBSERVED version 1 tag 1 HELD time 4
                    """))
        .containsExactly("EARLY_EXPIRY b2 b1: the rules give HELD at 00:04Z");
  }

  @Test
  void readsOfMissingVersionsAreNoEvidence() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
                b2 LOOK    A-1       at 3..4 OBSERVED version 1 tag 1 SOLD
                b3 LOOK    A-1       at 3..4 OBSERVED version 2 tag 1 SOLD
                """))
        .containsExactly("VERSION_GAP b3: the last version is 1");
  }
}
