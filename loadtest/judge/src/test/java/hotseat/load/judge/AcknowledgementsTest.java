package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepted changes that are missing, or differ from their acknowledgement. */
class AcknowledgementsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOOK A-1 at 0..1 ACCEPTED version 1",
        "HOLD A-1 at 0..1 ACCEPTED",
        "HOLD A-1 at 0..1 ACCEPTED version 0"
      })
  void onlyAVersionCanBeAccepted(String operation) {
    assertThat(Violations.in("b1 " + operation))
        .containsExactly("WRONG_ANSWER b1: accepted without a version");
  }

  @Test
  void acknowledgingAnotherVersionThanTheAuditIsAMismatch() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..9 ACCEPTED version 2 time 1
                b2 RESERVE FLOOR key 2 at 0..9 UNKNOWN
                audit FLOOR version 1 RESERVE key 1 at 1
                audit FLOOR version 2 RESERVE key 2 at 2
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: its key made RESERVE, change ")
        .endsWith(" at 00:01Z");
  }

  @Test
  void aMissingVersionIsAMismatchIfTheKeyMadeAnotherOne() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..9 ACCEPTED version 2 time 1
                audit FLOOR version 1 RESERVE key 1 at 1
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: its key made RESERVE, change ");
  }

  @Test
  void acknowledgingTheSecondEffectOfAKeyIsADuplicateEffect() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..9 ACCEPTED version 2 time 2
                audit FLOOR version 1 RESERVE key 1 at 1
                audit FLOOR version 2 RESERVE key 1 at 2
                """))
        .singleElement()
        .asString()
        .startsWith("DUPLICATE_EFFECT 2 times: the audit has change ");
  }

  @Test
  void twoAcknowledgedEffectsOfOneKeyAreADuplicateEffect() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..3 ACCEPTED version 1 time 1
                b2 RESERVE FLOOR key 1 at 1..4 ACCEPTED version 2 time 2
                """))
        .singleElement()
        .asString()
        .startsWith("DUPLICATE_EFFECT b2 b1: the same key made RESERVE, change ")
        .endsWith(" at 00:01Z");
  }

  @Test
  void anotherBuyersVersionIsADoubleBookingOnlyIfAcknowledged() {
    String history =
        """
        b1 RESERVE A-1 key 1 at 0..3 %s
        b2 RESERVE A-1 key 2 at 1..4 ACCEPTED version 1 time 2
        audit A-1 version 1 RESERVE key 1 at 1
        """;

    assertThat(Violations.in(history.formatted("ACCEPTED version 1 time 1")))
        .containsExactly("DOUBLE_BOOKING b2 b1: version 1 belongs to another command");
    assertThat(Violations.in(history.formatted("UNKNOWN")))
        .containsExactly("LOST_ACK b2: the audit ends with version 1, without this change");
  }

  @Test
  void aVersionFarBehindTheAuditIsLost() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..3 ACCEPTED version 100000000
                audit A-1 version 1 RESERVE key 2 at 1
                b2 RESERVE A-1   key 2 at 0..3 ACCEPTED version 1 time 1
                """))
        .containsExactly("LOST_ACK b1: the audit ends with version 0, without this change");
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..3 ACCEPTED version 100000000 time 1
                audit A-1 version 1 RESERVE key 1 at 1
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: its key made RESERVE, change ");
  }

  @Test
  void tooFewCommandsForAVersionAreAGapWithoutAnAudit() {
    assertThat(Violations.in("b1 RESERVE FLOOR key 1 at 0..3 ACCEPTED version 2"))
        .containsExactly("VERSION_GAP b1: too few commands were sent to make version 2");
  }
}
