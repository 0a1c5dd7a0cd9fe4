package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The commands that are taken for the makers of dark versions, if there is no audit. */
class DarkSearchTest {

  @Test
  void theEarliestRequestIsChosenIfSeveralFit() {
    assertThat(
            Violations.in(
                """
                b2 HOLD A-1 key 2 at 1..3 UNKNOWN
                b1 HOLD A-1 key 1 at 0..3 UNKNOWN
                b3 LOOK A-1       at 4..5 OBSERVED version 1 HELD
                """))
        .singleElement()
        .asString()
        .startsWith(
            "DOUBLE_BOOKING b3 b1: the answer names no change, but the version was made by HOLD,"
                + " change ");
  }

  @Test
  void aCommandRefusedAtAVersionHasNotMadeIt() {
    assertThat(
            Violations.in(
                """
                b2 HOLD A-1 key 2 at 0..5 UNKNOWN version 1 HELD SEAT_UNAVAILABLE
                b1 HOLD A-1 key 1 at 1..3 UNKNOWN
                """))
        .singleElement()
        .asString()
        .startsWith(
            "DOUBLE_BOOKING b2 b1: the answer names no change, but the version was made by HOLD,"
                + " change ");
  }

  /** The later hold would fit as well, but only after the first one was over. */
  @Test
  void aVersionSeenAtATimeWasMadeByThen() {
    assertThat(
            Violations.in(
                """
                b0 HOLD A-1 key 1 ttl 2 at 0..1 ACCEPTED version 1 time 1
                b1 HOLD A-1 key 2 at 0..5 UNKNOWN
                b0 RELEASE A-1 key 3 of 1 at 1..2 UNKNOWN
                b2 RESERVE A-1 key 4 at 1..5 UNKNOWN
                b3 LOOK A-1 at 1..2 OBSERVED version 3 tag 4 SOLD time 1
                """))
        .isEmpty();
  }

  @Test
  void everyCommandOfAKindIsTried() {
    assertThat(
            Violations.in(
                """
                b1 HOLD    A-1 key 1      at 0..1 ACCEPTED version 1
                b2 RELEASE A-1 key 2 of 9 at 1..3 UNKNOWN
                b1 RELEASE A-1 key 3 of 1 at 2..3 UNKNOWN
                b3 RESERVE A-1 key 4      at 4..5 ACCEPTED version 3
                """))
        .isEmpty();
  }

  @Test
  void aRequestAtTheInstantOfALaterAnswerMayHaveMadeAnEarlierVersion() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 2..4 UNKNOWN
                b2 RESERVE FLOOR key 2 at 1..2 ACCEPTED version 2
                """))
        .isEmpty();
  }

  @Test
  void aRequestAfterTheAnswerOfALaterVersionMadeNoEarlierOne() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 2..3 UNKNOWN
                b2 RESERVE FLOOR key 2 at 0..1 ACCEPTED version 2
                """))
        .containsExactly("PHANTOM: no buyer sent the command that made version 1");
  }

  @Test
  void aTagSeenOnOneVersionHasMadeNoOther() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..3 UNKNOWN
                b2 RESERVE FLOOR key 2 at 1..3 UNKNOWN
                b3 LOOK    FLOOR       at 4..5 OBSERVED version 2 tag 1 AVAILABLE
                """))
        .isEmpty();
  }

  @Test
  void onlyTheCommandWhoseTagWasSeenHasMadeTheVersion() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..3 UNKNOWN
                b2 RESERVE A-1 key 2 at 1..3 UNKNOWN
                b3 LOOK    A-1       at 4..5 OBSERVED version 1 tag 2 SOLD
                """))
        .isEmpty();
  }

  @Test
  void theSearchDoesNotCheckKnownVersionsAgainstTheRules() {
    assertThat(
            Violations.in(
                """
                b1 CONFIRM A-1 key 1 of 9 at 0..1 ACCEPTED version 1
                b2 CANCEL  A-1 key 2 of 9 at 1..3 UNKNOWN
                b3 RESERVE A-1 key 3      at 4..5 ACCEPTED version 3
                """))
        .containsExactly("ILLEGAL_CHANGE b1: the rules give HOLD_GONE at 00:00.500Z");
  }

  @Test
  void aHoldSeenAsExpiredWasNotReleased() {
    assertThat(
            Violations.in(
                """
                b1 HOLD    A-1 key 1 ttl 2 at 0..1 ACCEPTED version 1
                b1 RELEASE A-1 key 2 of 1  at 1..9 UNKNOWN
                b2 HOLD    A-1 key 3 ttl 2 at 2..9 UNKNOWN
                b3 LOOK    A-1             at 3..4 OBSERVED version 1 tag 1 AVAILABLE
                b3 RESERVE A-1 key 4       at 8..9 ACCEPTED version 3
                """))
        .isEmpty();
  }

  @Test
  void aDarkHoldMayEndAtTheInstantWhenTheSeatIsSeenFree() {
    String released =
        """
        b1 RESERVE A-1 key 1      at 0..1 ACCEPTED version 1
        b1 CANCEL  A-1 key 2 of 1 at 3..5 ACCEPTED version 2 time 4
        b2 HOLD    A-1 key 3 ttl 2 at 3..5 UNKNOWN
        """;

    assertThat(
            Violations.in(
                released + "b3 LOOK A-1 at 5..7 OBSERVED version 3 tag 3 AVAILABLE time 6"))
        .isEmpty();
    assertThat(
            Violations.in(
                released
                    + "b3 LOOK A-1 at 5..7 OBSERVED version 3 tag 3 AVAILABLE time 5.999999999"))
        .containsExactly("EARLY_EXPIRY b3 b2: the rules give HELD at 00:05.999999999Z");
  }

  @Test
  void aDarkHoldLastsNoLongerThanItsTtl() {
    String seen =
        """
        b1 HOLD A-1 key 1 ttl 2 at 0..1 UNKNOWN
        b2 LOOK A-1             at 0..2 OBSERVED version 1 tag 1 HELD time 1
        """;

    assertThat(
            Violations.in(
                seen + "b2 LOOK A-1 at 2..4 OBSERVED version 1 tag 1 HELD time 2.999999999"))
        .isEmpty();
    assertThat(Violations.in(seen + "b2 LOOK A-1 at 2..4 OBSERVED version 1 tag 1 HELD time 3"))
        .containsExactly("LATE_HOLD b2 b1: the rules give AVAILABLE at 00:03Z");
  }

  @Test
  void salesInAnAreaAreInterchangeable() {
    String history =
        IntStream.rangeClosed(1, 12)
            .mapToObj("b%1$d RESERVE FLOOR key %1$d at 0..3 UNKNOWN\n"::formatted)
            .collect(Collectors.joining());

    assertThat(
            Violations.in(
                history
                    + """
                    b99 LOOK FLOOR at 4..5 OBSERVED version 7 SOLD
                    node 0 FLOOR version 7 sold 7 capacity 6
                    """))
        .singleElement()
        .asString()
        .startsWith("PHANTOM 7 times: no buyer sent the command that made version 1");
  }
}
