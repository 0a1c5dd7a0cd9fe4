package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.result.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that the rules do not allow, and answers to changes that they do not give. */
class ChangeCheckTest {

  private static final String SOLD = "b1 RESERVE A-1 key 1 at 0..1 ACCEPTED version 1\n";
  private static final String HELD = "b1 HOLD A-1 key 1 ttl 5 at 0..1 ACCEPTED version 1\n";

  @ParameterizedTest
  @CsvSource({
    "HOLD, DOUBLE_BOOKING, SEAT_UNAVAILABLE",
    "RESERVE, DOUBLE_BOOKING, SEAT_UNAVAILABLE",
    "CONFIRM of 1, ILLEGAL_CHANGE, HOLD_GONE",
    "CONFIRM of 9, DOUBLE_BOOKING, HOLD_GONE",
    "RELEASE of 1, ILLEGAL_CHANGE, ALREADY_SOLD",
    "RELEASE of 9, STRANGER, HOLD_GONE",
    "CANCEL of 9, STRANGER, HOLD_GONE"
  })
  void anotherBuyerCannotChangeASoldSeat(String command, String violation, String refusal) {
    assertThat(Violations.in(SOLD + second(command)))
        .containsExactly(violation + " b2 b1: the rules give " + refusal + " at 00:03Z");
  }

  @ParameterizedTest
  @CsvSource({
    "HOLD, DOUBLE_BOOKING, SEAT_UNAVAILABLE",
    "RESERVE, DOUBLE_BOOKING, SEAT_UNAVAILABLE",
    "CONFIRM of 9, STRANGER, HOLD_GONE",
    "RELEASE of 9, STRANGER, HOLD_GONE",
    "CANCEL of 1, ILLEGAL_CHANGE, HOLD_GONE"
  })
  void anotherBuyerCannotChangeAHeldSeat(String command, String violation, String refusal) {
    assertThat(Violations.in(HELD + second(command)))
        .containsExactly(violation + " b2 b1: the rules give " + refusal + " at 00:03Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFIRM of 1", "RELEASE of 1", "CANCEL of 1"})
  void aCancelledSaleCannotBeEndedAgain(String command) {
    assertThat(
            Violations.in(
                SOLD
                    + "b3 CANCEL A-1 key 3 of 1 at 1..2 ACCEPTED version 2\n"
                    + second(command).replace("version 2", "version 3")))
        .containsExactly("ILLEGAL_CHANGE b2 b3: the rules give HOLD_GONE at 00:03Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOLD", "CONFIRM of 1", "RELEASE of 1", "CANCEL of 1"})
  void everySaleInAnAreaIsFinal(String command) {
    assertThat(Violations.in((SOLD + second(command)).replace("A-1", "FLOOR")))
        .containsExactly("ILLEGAL_CHANGE b2 b1: the rules give FINAL_SALE at 00:03Z");
  }

  private static String second(String command) {
    String kind = command.split(" ", -1)[0];
    String hold = command.substring(kind.length());
    return "b2 %s A-1 key 2%s at 2..4 ACCEPTED version 2".formatted(kind, hold);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFIRM", "RELEASE"})
  void theLatestIsTheWorst(String kind) {
    String history =
        """
        b1 HOLD %2$s key %1$d0 ttl 2       at 0..1     ACCEPTED version 1
        b1 %3$s %2$s key %1$d1 of %1$d0 at %1$d..10 ACCEPTED version 2 time %1$d
        """;
    JudgeResult judgeResult =
        Script.recorded(
                history.formatted(4, "A-1", kind)
                    + history.formatted(6, "A-2", kind)
                    + history.formatted(5, "A-3", kind)
                    + "audit as answered")
            .judge();

    assertThat(judgeResult.violations())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.violation()).isEqualTo(Violation.LATE_HOLD);
              assertThat(found.count()).isEqualTo(3);
              assertThat(found.worst().seat()).isEqualTo("A-2");
            });
  }

  @Test
  void aChangeIsNotEarlierThanThePreviousOne() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1      at 0..2   ACCEPTED version 1
                b2 CANCEL  A-1 key 2 of 1 at 2..2.1 ACCEPTED version 2 time 0.9
                b3 RESERVE A-1 key 3      at 3..4   ACCEPTED version 3
                """))
        .containsExactly(
            "TIME_RAN_BACK b2 b1: it was made at 00:00.900Z, but the one before it at 00:01Z");
  }

  @ParameterizedTest
  @CsvSource({"1.5, 11, 01.500", "1, 12, 01", "1, 10, 01"})
  void theAuditMustMatchTheAnswer(String at, String until, String recorded) {
    assertThat(
            Violations.in(
                """
                b1 HOLD A-1 key 1 at 0..2 ACCEPTED version 1
                audit A-1 version 1 HOLD key 1 at %s until %s
                """
                    .formatted(at, until)))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: the recorded change is HOLD, change ")
        .endsWith(
            " at 00:%sZ until 00:%sZ, but the answer says at 00:01Z until 00:11Z"
                .formatted(recorded, until));
  }

  @Test
  void theAuditMustMatchTheRequest() {
    assertThat(
            Violations.in(
                """
                b1 HOLD A-1 key 1 at 0..2 UNKNOWN
                audit A-1 version 1 RESERVE key 1 at 1
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: the recorded change is RESERVE, change ");
  }

  @Test
  void anAnswerNamesTheChange() {
    assertThat(Violations.in("b1 HOLD A-1 key 1 at 0..2 ACCEPTED version 1 tag 9"))
        .containsExactly(
            "WRONG_ANSWER b1: the answer names change a86578ff8fac004c,"
                + " but the key of the command belongs to change 7ac1b8d7010bb6cd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOLD", "until 12", "until 10", "status 200", "code TEAPOT"})
  void anAnswerMustFollowTheRules(String wrong) {
    assertThat(Violations.in("b1 HOLD A-1 key 1 at 0..2 ACCEPTED version 1 " + wrong))
        .containsExactly("WRONG_ANSWER b1: the rules make it held until 00:11Z");
  }
}
