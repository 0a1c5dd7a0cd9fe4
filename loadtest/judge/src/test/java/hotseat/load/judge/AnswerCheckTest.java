package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers that saw a hold alive or expired, and answers whose time contradicts all others. */
class AnswerCheckTest {

  private static final String CONTRADICTED = ", which the answers around it contradict";
  private static final String HAD_RUN_OUT =
      ": an answer had shown the hold of version 1 as expired";

  @Test
  void aHoldIsExpiredAtItsEnd() {
    String history =
        """
        b1 HOLD A-1 key 1 ttl 2 at 0..1     ACCEPTED version 1
        b2 LOOK A-1             at 2.3..2.4 OBSERVED version 1 tag 1 AVAILABLE time 2.5
        b3 LOOK A-1             at 2.5..2.7 OBSERVED version 1 tag 1 %s
        audit as answered
        """;

    assertThat(Violations.in(history.formatted("AVAILABLE time 2.5"))).isEmpty();
    assertThat(Violations.in(history.formatted("HELD time 2.499999999")))
        .containsExactly("EARLY_EXPIRY b3 b2 b1" + HAD_RUN_OUT);
  }

  @Test
  void aHoldThatEndsWithinTheClockDoubtMayBeAliveOrExpired() {
    String history =
        """
        doubt 2
        b1 HOLD A-1 key 1 ttl 5 at 0..1     ACCEPTED version 1
        b2 LOOK A-1             at 8.1..8.2 OBSERVED version 1 tag 1 AVAILABLE time %s
        b3 LOOK A-1             at 8.3..8.4 OBSERVED version 1 tag 1 HELD time %s
        audit as answered
        """;

    assertThat(Violations.in(history.formatted("7.499999999", "3.499999999"))).isEmpty();
    assertThat(Violations.in(history.formatted("7.5", "3.5"))).isEmpty();
    assertThat(Violations.in(history.formatted("7.5", "3.499999999")))
        .containsExactly("EARLY_EXPIRY b3 b2 b1" + HAD_RUN_OUT);
  }

  @Test
  void aFinalRefusalIsAnObservationOfTheSeat() {
    String history =
        """
        b1 HOLD    A-1 key 1      at 0..1 ACCEPTED version 1
        b1 RELEASE A-1 key 2 of 1 at 1..2 ACCEPTED version 2
        b2 HOLD    A-1 key 3      at 3..4 UNKNOWN version 1 tag 1 HELD %s
        audit as answered
        """;

    assertThat(Violations.in(history.formatted("SEAT_UNAVAILABLE")))
        .containsExactly(
            "STALE_ANSWER b2 b1: version 2 had been shown before version 1 was requested");
    assertThat(Violations.in(history.formatted("status 504 code TOO_LATE"))).isEmpty();
  }

  @Test
  void theTimeOfAChangeMayStandStillUntilTheClockCatchesUp() {
    String look =
        """
        b1 HOLD A-1 key 1 at 5.3..5.4 ACCEPTED version 1
        b2 LOOK A-1       at 6.5..6.6 OBSERVED version 1 tag 1 HELD time %s
        """;
    String release =
        """
        b1 HOLD    A-1 key 1      at 5.3..5.4 ACCEPTED version 1
        b2 RELEASE A-1 key 2 of 1 at 6.5..6.6 ACCEPTED version 2 time %s
        """;

    assertThat(Violations.in(amongOthers(look.formatted("5.35"), 2))).isEmpty();
    assertThat(Violations.in(amongOthers(release.formatted("5.35"), 2))).isEmpty();
    assertThat(Violations.in(amongOthers(look.formatted("5.351"), 2)))
        .containsExactly("WRONG_CLOCK b2 b9: the answer's time is 00:05.351Z" + CONTRADICTED);
    assertThat(Violations.in(amongOthers(release.formatted("5.351"), 2)))
        .containsExactly("WRONG_CLOCK b2 b9: the answer's time is 00:05.351Z" + CONTRADICTED);
  }

  /** With a slow clock a hold would last for any length of time. */
  @Test
  void theTimeOfAChangeMayNotStandStillWithoutAClockStepBack() {
    String confirm =
        """
        b1 HOLD    A-1 key 1 ttl 2 at 3.3..3.4 ACCEPTED version 1
        b1 CONFIRM A-1 key 2 of 1  at %s ACCEPTED version 2 time 3.35
        """;

    assertThat(Violations.in(amongOthers(confirm.formatted("7.3..7.4"))))
        .containsExactly(
            "LATE_HOLD b1 b1: a hold of 2 s was alive after 3900 ms",
            "WRONG_CLOCK b1 b9: the answer's time is 00:03.350Z" + CONTRADICTED);
    assertThat(Violations.in(amongOthers(confirm.formatted("3.5..3.6")))).isEmpty();
  }

  @Test
  void anUnacknowledgedChangeIsMadeBetweenItsRequestAndFirstSight() {
    String confirm =
        """
        b1 HOLD    A-1 key 1 ttl 9 at 0.1..0.2 ACCEPTED version 1
        b1 CONFIRM A-1 key 2 of 1  at 5.3..5.4 UNKNOWN
        b2 LOOK    A-1             at 8.1..8.2 OBSERVED version 2 tag 2 SOLD
        audit as answered
        audit A-1 version 2 CONFIRM key 2 at %s
        """;

    assertThat(Violations.in(amongOthers(confirm.formatted("2"))))
        .containsExactly("WRONG_CLOCK b1 b2 b9: the change's time is 00:02Z" + CONTRADICTED);
    assertThat(Violations.in(amongOthers(confirm.formatted("5.35")))).isEmpty();
    assertThat(Violations.in(amongOthers(confirm.formatted("8")))).isEmpty();
    assertThat(Violations.in(amongOthers(confirm.formatted("0.15"))))
        .as("nor may it stand still")
        .containsExactly("WRONG_CLOCK b1 b2 b9: the change's time is 00:00.150Z" + CONTRADICTED);
  }

  @Test
  void aReplayHasTheTimeOfTheFirstEffect() {
    String history =
        """
        b1 HOLD A-1 key 1 at 3.3..3.4 ACCEPTED version 1
        audit as answered
        b2 HOLD A-1 key 1 at 7.3..7.4 ACCEPTED version 1 time 3.35 %s
        """;

    assertThat(Violations.in(amongOthers(history.formatted("replayed")))).isEmpty();
    assertThat(Violations.in(amongOthers(history.formatted(""))))
        .containsExactly("WRONG_CLOCK b2 b9: the answer's time is 00:03.350Z" + CONTRADICTED);
  }

  @Test
  void aReplayIsNotOlderThanItsFirstRequest() {
    assertThat(
            Violations.in(
                amongOthers(
                    """
                    b1 HOLD A-1 key 1 at 3.3..3.4 UNKNOWN
                    b2 HOLD A-1 key 1 at 7.3..7.4 ACCEPTED version 1 time 2 replayed
                    audit A-1 version 1 HOLD key 1 at 2 until 12
                    """)))
        .containsExactly("WRONG_CLOCK b2 b9: the answer's time is 00:02Z" + CONTRADICTED);
  }

  @Test
  void theTimeOfAReplayOfAMissingChangeIsNotChecked() {
    assertThat(
            Violations.in(
                amongOthers("b1 HOLD A-1 key 1 at 7.3..7.4 ACCEPTED version 1 time 3 replayed")
                    + "audit as answered"))
        .containsExactly("LOST_ACK b1: the audit ends with version 0, without this change");
  }

  @Test
  void theTimeMayStandStillForUnacknowledgedChangesToo() {
    String release =
        """
        b1 HOLD    A-1 key 1      at 5.3..5.4 ACCEPTED version 1
        b1 RELEASE A-1 key 2 of 1 at 6.4..6.5 UNKNOWN
        b2 LOOK    A-1            at 6.6..6.7 OBSERVED version 2 tag 2 AVAILABLE time %1$s
        audit as answered
        audit A-1 version 2 RELEASE key 2 at %1$s
        """;

    assertThat(Violations.in(amongOthers(release.formatted("5.36"), 2)))
        .containsExactly("WRONG_CLOCK b1 b2 b9: the change's time is 00:05.360Z" + CONTRADICTED);
    assertThat(Violations.in(amongOthers(release.formatted("5.35"), 2))).isEmpty();
  }

  /** After reads of another seat, second by second, on the same clock. */
  private static String amongOthers(String history) {
    return amongOthers(history, 0);
  }

  /** The same, on a clock that is set back by this many seconds when it shows 6. */
  private static String amongOthers(String history, int back) {
    return IntStream.range(0, 10)
            .mapToObj(second -> looks(second, second < 6 ? 0 : back))
            .collect(Collectors.joining())
        + history
        + "\n";
  }

  private static String looks(int second, int back) {
    return """
    b9 LOOK A-2 at %1$d.1..%1$d.2 OBSERVED version 0 time %2$d.15
    b9 LOOK A-2 at %1$d.2..%1$d.3 OBSERVED version 0 time %2$d.25
    """
        .formatted(second, second - back);
  }
}
