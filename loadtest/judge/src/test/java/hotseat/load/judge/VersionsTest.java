package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The maker of a version whose key was sent more than once. */
class VersionsTest {

  private static final String STALE = ": version 1 had been shown before version 0 was requested";

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED version 1 time 1, ACCEPTED version 1 time 1, b1",
    "ACCEPTED version 1 time 1, UNKNOWN, b1",
    "UNKNOWN, ACCEPTED version 1 time 1, b2"
  })
  void theFirstAcknowledgedOperationMadeTheVersion(String first, String second, String maker) {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..3 %s
                b2 RESERVE A-1 key 1 at 0..3 %s
                b3 LOOK    A-1       at 4..5 OBSERVED version 0 AVAILABLE
                audit A-1 version 1 RESERVE key 1 at 1
                """
                    .formatted(first, second)))
        .containsExactly("STALE_ANSWER b3 " + maker + STALE);
  }

  @ParameterizedTest
  @CsvSource({"0..9, 1..3", "1..3, 0..9"})
  void aVersionReachesFromItsFirstRequestToItsFirstAnswer(String first, String second) {
    String history =
        """
        b1 RESERVE A-1 key 1 at %s ACCEPTED version 1 time 2
        b1 RESERVE A-1 key 1 at %s ACCEPTED version 1 time 2
        b2 LOOK    A-1       at 0..0.5 OBSERVED version 1 tag 1 SOLD time 2
        b3 LOOK    A-1       at %s..5 OBSERVED version 0 AVAILABLE time 2
        audit A-1 version 1 RESERVE key 1 at 2
        """;

    assertThat(Violations.in(history.formatted(first, second, "0.5"))).isEmpty();
    assertThat(Violations.in(history.formatted(first, second, "3.5")))
        .containsExactly("STALE_ANSWER b3 b2 b1" + STALE);
  }

  @Test
  void anUnacknowledgedChangeIsDark() {
    JudgeResult judgeResult =
        Script.recorded(
                """
                b1 HOLD    A-1 key 1      at 0..1 ACCEPTED version 1
                b1 RELEASE A-1 key 2 of 1 at 1..2 UNKNOWN
                b1 HOLD    A-1 key 3      at 2..9 UNKNOWN
                b2 CONFIRM A-1 key 4 of 3 at 4..5 ACCEPTED version 4
                """)
            .judge();

    assertThat(judgeResult.reasons()).isEmpty();
    assertThat(judgeResult.versions()).isEqualTo(4);
    assertThat(judgeResult.darkVersions()).isEqualTo(2);
  }
}
