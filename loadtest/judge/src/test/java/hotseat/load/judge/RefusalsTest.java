package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that do not report a seat, and keys that must be known. */
class RefusalsTest {

  private static final String HELD = "b1 HOLD A-1 key 1 ttl 10 at 0..2 ACCEPTED version 1\n";
  private static final String OF_KEY_2 = "audit A-1 version 1 HOLD key 2 at 0 until 10";
  private static final String SOLD = "b1 RESERVE A-1 key 1 at 0..2 ACCEPTED version 1\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status 503 code OVERLOADED",
        "status 503 code CONTENDED",
        "status 503 code NOT_READY",
        "status 0",
        "SHOW_NOT_FOUND",
        "SEAT_NOT_FOUND"
      })
  void theseAnswersAreAlwaysAllowed(String answer) {
    assertThat(Violations.in("b1 HOLD A-1 key 1 at 0..1 NOT_APPLIED " + answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "503 ",
        "503 BROKEN",
        "500 OVERLOADED",
        "409 SEAT_NOT_FOUND",
        "404 SEAT_UNAVAILABLE",
        "409 SEAT_UNAVAILABLE",
        "422 IDEMPOTENCY_KEY_REUSED"
      })
  void theseAnswersAreNeverAllowed(String answer) {
    assertIsNotAllowed("NOT_APPLIED", answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400 SEAT_NOT_FOUND",
        "404 SEAT_UNAVAILABLE",
        "409 SEAT_UNAVAILABLE",
        "422 IDEMPOTENCY_KEY_REUSED",
        "499 "
      })
  void aFinalAnswerMustFollowTheRulesEvenIfTheOutcomeIsUnknown(String answer) {
    assertIsNotAllowed("UNKNOWN", answer);
  }

  private static void assertIsNotAllowed(String outcome, String answer) {
    String[] words = answer.split(" ", 2);
    String code = words[1].isEmpty() ? "" : " code " + words[1];
    String history = "b1 HOLD A-1 key 1 at 0..1 " + outcome + " status " + words[0] + code;
    assertThat(Violations.in(history))
        .containsExactly("WRONG_ANSWER b1: the rules do not give " + answer + " here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status 0",
        "status 399",
        "status 500 code INTERNAL",
        "status 504 code TIMEOUT",
        "SEAT_NOT_FOUND"
      })
  void theseAnswersAreAllowedIfTheOutcomeIsUnknown(String answer) {
    assertThat(Violations.in("b1 HOLD A-1 key 1 at 0..1 UNKNOWN " + answer)).isEmpty();
  }

  @Test
  void aSeatReadByANodeIsNotMissing() {
    String missing = "b1 HOLD A-1 key 1 at 0..1 NOT_APPLIED SEAT_NOT_FOUND\n";
    assertThat(Violations.in(missing + "node 0 A-2 version 0")).isEmpty();
    assertThat(Violations.in(missing + "node 0 A-1 version 0"))
        .containsExactly("WRONG_ANSWER b1: a seat cannot exist and be missing");
    assertThat(Violations.in(missing + "b2 HOLD A-1 key 2 at 0..1 UNKNOWN\n" + OF_KEY_2))
        .containsExactly("WRONG_ANSWER b1: a seat cannot exist and be missing");
  }

  @Test
  void aShowWithAnAuditIsNotMissing() {
    assertThat(Violations.in("b1 LOOK A-1 at 0..1 NOT_APPLIED SHOW_NOT_FOUND\naudit as answered"))
        .containsExactly("WRONG_ANSWER b1: the rules do not give 404 SHOW_NOT_FOUND here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HOLD    A-2 key 1 ttl 10",
        "HOLD    A-1 key 1 ttl 11",
        "RESERVE A-1 key 1",
        "CONFIRM A-1 key 1 of 1",
      })
  void aKeyIsReusedForAnyOtherCommand(String command) {
    assertThat(
            Violations.in(HELD + "b1 " + command + " at 3..4 NOT_APPLIED IDEMPOTENCY_KEY_REUSED"))
        .isEmpty();
  }

  @Test
  void aKeyIsNotReusedForTheSameCommand() {
    String confirmed =
        HELD
            + """
            b1 CONFIRM A-1 key 2 of 1 at 2..3 ACCEPTED version 2
            b2 CONFIRM A-1 key 2 of %d at 4..5 NOT_APPLIED IDEMPOTENCY_KEY_REUSED
            """;

    assertThat(Violations.in(confirmed.formatted(1))).containsExactly(reused("b2"));
    assertThat(Violations.in(confirmed.formatted(3))).isEmpty();
    assertThat(
            Violations.in(
                HELD + "b2 HOLD A-1 key 1 ttl 10 at 3..4 NOT_APPLIED IDEMPOTENCY_KEY_REUSED"))
        .containsExactly(reused("b2"));
  }

  @Test
  void aReadHasNoKey() {
    assertThat(Violations.in(SOLD + "b2 LOOK A-1 key 1 at 3..4 NOT_APPLIED IDEMPOTENCY_KEY_REUSED"))
        .containsExactly(reused("b2"));
  }

  private static String reused(String buyer) {
    return "WRONG_ANSWER " + buyer + ": the rules do not give 422 IDEMPOTENCY_KEY_REUSED here";
  }

  @Test
  void aRefusalThatShowsTheEffectOfItsKeyIsAForgottenKey() {
    String history =
        """
        b1 HOLD    A-1 key 1      at 0..9 UNKNOWN version %s SEAT_UNAVAILABLE
        b2 RESERVE A-1 key 2      at 0..9 ACCEPTED version 1 time 1
        b2 CANCEL  A-1 key 3 of 2 at 0..9 ACCEPTED version 2 time 2
        audit as answered
        audit A-1 version 3 HOLD    key 1 at 3 until 13
        audit A-1 version 4 RELEASE key 4 at 4
        b1 RELEASE A-1 key 4 of 1 at 0..9 UNKNOWN
        """;

    assertThat(Violations.in(history.formatted("1 tag 2 SOLD"))).isEmpty();
    assertThat(Violations.in(history.formatted("3 tag 1 HELD")))
        .singleElement()
        .asString()
        .startsWith("FORGOTTEN_KEY b1: its key made HOLD, change ");
  }

  @Test
  void aKeyIsNotForgottenIfItHadNoEffect() {
    assertThat(
            Violations.in(
                """
                b2 RESERVE A-1 key 2 at 0..1 ACCEPTED version 1
                b1 HOLD    A-1 key 1 at 0..9 UNKNOWN version 1 tag 2 SOLD SEAT_UNAVAILABLE
                audit as answered
                audit A-0 version 1 HOLD key 1 at 3 until 13
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: the recorded change is HOLD, change ");
  }
}
