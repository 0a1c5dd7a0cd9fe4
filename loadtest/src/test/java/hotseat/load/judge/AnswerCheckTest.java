package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who saw a hold alive and who saw it over; and whose time contradicts all others. */
class AnswerCheckTest {

  private static final String HAD_RUN_OUT = ": the hold of version 1 had been seen to run out";

  @Test
  void inItsLastMomentAHoldIsOver() {
    String history =
        """
        b1 HOLD A-1 key 1 ttl 2 at 0..1     ACCEPTED version 1
        b2 LOOK A-1             at 2.3..2.4 OBSERVED version 1 tag 1 AVAILABLE time 2.5
        b3 LOOK A-1             at 2.5..2.7 OBSERVED version 1 tag 1 %s
        audit as told
        """;

    assertThat(Findings.in(history.formatted("AVAILABLE time 2.5"))).isEmpty();
    assertThat(Findings.in(history.formatted("HELD time 2.499999999")))
        .containsExactly("EARLY_EXPIRY b3 b2 b1" + HAD_RUN_OUT);
  }

  @Test
  void ofAHoldThatEndsWithinTheDoubtNobodyKnowsWhetherItIsOver() {
    String history =
        """
        doubt 2
        b1 HOLD A-1 key 1 ttl 5 at 0..1     ACCEPTED version 1
        b2 LOOK A-1             at 8.1..8.2 OBSERVED version 1 tag 1 AVAILABLE time %s
        b3 LOOK A-1             at 8.3..8.4 OBSERVED version 1 tag 1 HELD time %s
        audit as told
        """;

    assertThat(Findings.in(history.formatted("7.499999999", "3.499999999"))).isEmpty();
    assertThat(Findings.in(history.formatted("7.5", "3.5"))).isEmpty();
    assertThat(Findings.in(history.formatted("7.5", "3.499999999")))
        .containsExactly("EARLY_EXPIRY b3 b2 b1" + HAD_RUN_OUT);
  }

  @Test
  void whoIsRefusedAtLastHasSeenTheSeat() {
    String history =
        """
        b1 HOLD    A-1 key 1      at 0..1 ACCEPTED version 1
        b1 RELEASE A-1 key 2 of 1 at 1..2 ACCEPTED version 2
        b2 HOLD    A-1 key 3      at 3..4 UNKNOWN version 1 tag 1 HELD %s
        audit as told
        """;

    assertThat(Findings.in(history.formatted("SEAT_UNAVAILABLE")))
        .containsExactly(
            "STALE_ANSWER b2 b1: version 2 had been told before version 1 was asked for");
    assertThat(Findings.in(history.formatted("status 504 code TOO_LATE"))).isEmpty();
  }

  @Test
  void theTimeOfAChangeStandsUntilTheClockHasCaughtUp() {
    String look =
        """
        b1 HOLD A-1 key 1 at 3.3..3.4 ACCEPTED version 1
        b2 LOOK A-1       at 7.3..7.4 OBSERVED version 1 tag 1 HELD time %s
        """;
    String release =
        """
        b1 HOLD    A-1 key 1      at 3.3..3.4 ACCEPTED version 1
        b2 RELEASE A-1 key 2 of 1 at 7.3..7.4 ACCEPTED version 2 time %s
        """;

    assertThat(Findings.in(amongOthers(look.formatted("3.35")))).isEmpty();
    assertThat(Findings.in(amongOthers(release.formatted("3.35")))).isEmpty();
    assertThat(Findings.in(amongOthers(look.formatted("3.351"))))
        .containsExactly(
            "WRONG_CLOCK b2 b9: its time is 00:03.351Z, which those around it contradict");
    assertThat(Findings.in(amongOthers(release.formatted("3.351"))))
        .containsExactly(
            "WRONG_CLOCK b2 b9: its time is 00:03.351Z, which those around it contradict");
  }

  @Test
  void whatIsRepeatedIsOfTheTimeOfTheFirstEffect() {
    String history =
        """
        b1 HOLD A-1 key 1 at 3.3..3.4 ACCEPTED version 1
        audit as told
        b2 HOLD A-1 key 1 at 7.3..7.4 ACCEPTED version 1 time 3.35 %s
        """;

    assertThat(Findings.in(amongOthers(history.formatted("replayed")))).isEmpty();
    assertThat(Findings.in(amongOthers(history.formatted(""))))
        .containsExactly(
            "WRONG_CLOCK b2 b9: its time is 00:03.350Z, which those around it contradict");
  }

  @Test
  void whatIsRepeatedIsNotOlderThanItsFirstQuestion() {
    assertThat(
            Findings.in(
                amongOthers(
                    """
                    b1 HOLD A-1 key 1 at 3.3..3.4 UNKNOWN
                    b2 HOLD A-1 key 1 at 7.3..7.4 ACCEPTED version 1 time 2 replayed
                    audit A-1 version 1 HOLD key 1 at 2 until 12
                    """)))
        .containsExactly("WRONG_CLOCK b2 b9: its time is 00:02Z, which those around it contradict");
  }

  @Test
  void ofWhatIsRepeatedAndWasNeverMadeNobodyKnowsTheTime() {
    assertThat(
            Findings.in(
                amongOthers("b1 HOLD A-1 key 1 at 7.3..7.4 ACCEPTED version 1 time 3 replayed")
                    + "audit as told"))
        .containsExactly("LOST_ACK b1: the audit ends with version 0 and does not have it");
  }

  /** Behind those who look at another seat, second by second, on the same clock. */
  private static String amongOthers(String history) {
    String look =
        """
        b9 LOOK A-2 at %1$d.1..%1$d.2 OBSERVED version 0
        b9 LOOK A-2 at %1$d.2..%1$d.3 OBSERVED version 0
        """;
    return IntStream.range(0, 10).mapToObj(look::formatted).collect(Collectors.joining())
        + history
        + "\n";
  }
}
