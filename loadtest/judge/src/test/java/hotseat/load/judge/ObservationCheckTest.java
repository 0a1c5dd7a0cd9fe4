package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and refusals that are not what the rules give. */
class ObservationCheckTest {

  // Until 00:02.500.
  private static final String HELD = "b1 HOLD A-1 key 1 ttl 2 at 0..1 ACCEPTED version 1\n";

  @ParameterizedTest
  @CsvSource({
    "LOOK A-1                at 1..3, AVAILABLE,               EARLY_EXPIRY, ''",
    "LOOK A-1                at 1..3, SOLD,                    WRONG_ANSWER, ''",
    "LOOK A-1                at 1..3, HELD status 404,         WRONG_ANSWER, ''",
    "LOOK A-1                at 1..3, HELD code TEAPOT,        WRONG_ANSWER, ''",
    "HOLD A-1 key 2          at 1..3, HELD ALREADY_SOLD,       WRONG_ANSWER, SEAT_UNAVAILABLE",
    "HOLD A-1 key 2          at 1..3, AVAILABLE FINAL_SALE,    EARLY_EXPIRY, SEAT_UNAVAILABLE",
    "CONFIRM A-1 key 2 of 1  at 1..3, HELD HOLD_GONE,          EARLY_EXPIRY, and accept it",
    "CONFIRM A-1 key 2 of 1  at 1..3, HELD SEAT_UNAVAILABLE,   WRONG_ANSWER, and accept it",
    "CONFIRM A-1 key 2 of 9  at 1..3, SOLD HOLD_GONE,          WRONG_ANSWER, HOLD_GONE",
    "LOOK A-1                at 3..5, HELD,                    LATE_HOLD,    ''",
    "LOOK A-1                at 3..5, SOLD,                    WRONG_ANSWER, ''",
    "HOLD A-1 key 2          at 3..5, AVAILABLE SEAT_UNAVAILABLE, LATE_HOLD, and accept it",
    "HOLD A-1 key 2          at 3..5, AVAILABLE HOLD_GONE,     WRONG_ANSWER, and accept it",
    "CONFIRM A-1 key 2 of 1  at 3..5, AVAILABLE ALREADY_SOLD,  WRONG_ANSWER, HOLD_GONE",
    "HOLD A-1 key 2          at 3..5, AVAILABLE status 200,    WRONG_ANSWER, and accept it",
  })
  void anAnswerOnTheWrongSideOfTheExpiryHasItsOwnViolation(
      String request, String answer, String violation, String refusal) {
    boolean isOver = request.endsWith("3..5");
    String status = isOver ? "AVAILABLE" : "HELD";
    assertThat(Violations.in(HELD + "b2 %s OBSERVED version 1 tag 1 %s".formatted(request, answer)))
        .containsExactly(
            "%s b2 b1: the rules give %s at 00:0%dZ"
                .formatted(violation, (status + " " + refusal).strip(), isOver ? 4 : 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOOK    A-1            at 1..3 OBSERVED version 1 tag 1 HELD",
        "HOLD    A-1 key 2      at 1..3 OBSERVED version 1 tag 1 HELD SEAT_UNAVAILABLE",
        "CONFIRM A-1 key 2 of 9 at 1..3 OBSERVED version 1 tag 1 HELD HOLD_GONE",
        "LOOK    A-1            at 3..5 OBSERVED version 1 tag 1 AVAILABLE",
        "CONFIRM A-1 key 2 of 1 at 3..5 OBSERVED version 1 tag 1 AVAILABLE HOLD_GONE"
      })
  void answersThatFollowTheRulesAreValid(String answer) {
    assertThat(Violations.in(HELD + "b2 " + answer)).isEmpty();
  }

  /** In every kind of answer it is a violation, and the judge goes on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOOK    A-1            at 1..3 OBSERVED version 1 tag 1 HELD",
        "HOLD    A-1 key 2      at 1..3 OBSERVED version 1 tag 1 HELD SEAT_UNAVAILABLE",
        "HOLD    A-1 key 2      at 1..3 OBSERVED version 0 AVAILABLE SEAT_UNAVAILABLE",
        "CONFIRM A-1 key 2 of 1 at 1..3 ACCEPTED version 2",
        "HOLD    A-1 key 2      at 1..3 ACCEPTED version 2",
        "HOLD    A-2 key 2      at 1..3 ACCEPTED version 1"
      })
  void anImpossibleTimeIsWrong(String answer) {
    for (Instant beyond : List.of(Instant.MAX, Instant.MIN)) {
      Recorded recorded = Script.recorded(HELD + "b2 " + answer);
      Operation last = recorded.operations().removeLast();
      Seen seen = last.seen().orElseThrow();
      recorded
          .operations()
          .add(
              Changed.seen(
                  last,
                  new Seen(
                      seen.version(),
                      seen.seatStatus(),
                      seen.changeTag(),
                      beyond,
                      seen.expiresAt())));
      assertThat(Violations.in(recorded)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"AVAILABLE, 2, 1, 2.5", "HELD, 5, 9, 4"})
  void theFurthestOffIsTheWorst(String status, String middle, String worst, String least) {
    String history =
        """
        b1 HOLD %1$s key %2$d ttl 3 at 0..1  ACCEPTED version 1 time 0
        b2 LOOK %1$s             at 0..10 OBSERVED version 1 tag %2$d %3$s time %4$s
        """;
    JudgeResult judgeResult =
        Script.recorded(
                history.formatted("A-1", 1, status, middle)
                    + history.formatted("A-2", 2, status, worst)
                    + history.formatted("A-3", 3, status, least))
            .judge();

    assertThat(judgeResult.violations())
        .singleElement()
        .satisfies(found -> assertThat(found.worst().seat()).isEqualTo("A-2"));
  }

  @Test
  void anAnswerIsNotEarlierThanItsVersion() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..2   ACCEPTED version 1
                b2 LOOK    A-1       at 2..2.1 OBSERVED version 1 tag 1 SOLD time 0.9
                """))
        .containsExactly(
            "TIME_RAN_BACK b2 b1: the answer's time is 00:00.900Z, its version was made at"
                + " 00:01Z");
  }

  @Test
  void anUntouchedSeatNamesNoChange() {
    String look = "b2 LOOK A-1 at 0..1 OBSERVED version 0 tag 7 AVAILABLE\n";

    assertThat(Violations.in(look))
        .singleElement()
        .asString()
        .startsWith("DOUBLE_BOOKING b2: the answer names change ");
    assertThat(Violations.in(look + "audit as answered"))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b2: the answer names change ");
  }

  @Test
  void aWrongStatusOfAnAreaIsAWrongAnswer() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..1 ACCEPTED version 1
                b2 LOOK    FLOOR       at 1..3 OBSERVED version 1 tag 1 HELD
                """))
        .containsExactly("WRONG_ANSWER b2 b1: the rules give AVAILABLE at 00:02Z");
  }
}
