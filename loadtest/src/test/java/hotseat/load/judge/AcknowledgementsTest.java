package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was accepted and is not there, or not as it was told. */
class AcknowledgementsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOOK A-1 at 0..1 ACCEPTED version 1",
        "HOLD A-1 at 0..1 ACCEPTED",
        "HOLD A-1 at 0..1 ACCEPTED version 0"
      })
  void onlyAVersionCanBeAccepted(String operation) {
    assertThat(Findings.in("b1 " + operation))
        .containsExactly("WRONG_ANSWER b1: accepted without a version");
  }

  @Test
  void anotherVersionThanItsOwnIsAMismatch() {
    assertThat(
            Findings.in(
                """
                b1 RESERVE FLOOR key 1 at 0..9 ACCEPTED version 2 time 1
                b2 RESERVE FLOOR key 2 at 0..9 UNKNOWN
                audit FLOOR version 1 RESERVE key 1 at 1
                audit FLOOR version 2 RESERVE key 2 at 2
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: its key has made RESERVE, change ")
        .endsWith(" at 00:01Z");
  }

  @Test
  void aVersionThatIsNotThereThoughTheKeyHasMadeOneIsAMismatch() {
    assertThat(
            Findings.in(
                """
                b1 RESERVE FLOOR key 1 at 0..9 ACCEPTED version 2 time 1
                audit FLOOR version 1 RESERVE key 1 at 1
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: its key has made RESERVE, change ");
  }

  @Test
  void whoIsToldOfTheSecondEffectHasMadeTwo() {
    assertThat(
            Findings.in(
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
  void twoWhoAreToldOfTwoEffectsOfOneKeyHaveMadeTwo() {
    assertThat(
            Findings.in(
                """
                b1 RESERVE FLOOR key 1 at 0..3 ACCEPTED version 1 time 1
                b2 RESERVE FLOOR key 1 at 1..4 ACCEPTED version 2 time 2
                """))
        .singleElement()
        .asString()
        .startsWith("DUPLICATE_EFFECT b2 b1: the same key has made RESERVE, change ")
        .endsWith(" at 00:01Z");
  }

  @Test
  void aVersionOfAnotherIsADoubleBookingOnlyIfHeWasToldSo() {
    String history =
        """
        b1 RESERVE A-1 key 1 at 0..3 %s
        b2 RESERVE A-1 key 2 at 1..4 ACCEPTED version 1 time 2
        audit A-1 version 1 RESERVE key 1 at 1
        """;

    assertThat(Findings.in(history.formatted("ACCEPTED version 1 time 1")))
        .containsExactly("DOUBLE_BOOKING b2 b1: version 1 is that of another");
    assertThat(Findings.in(history.formatted("UNKNOWN")))
        .containsExactly("LOST_ACK b2: the audit ends with version 1 and does not have it");
  }

  @Test
  void aVersionFarBehindTheAuditIsLost() {
    assertThat(
            Findings.in(
                """
                b1 RESERVE FLOOR key 1 at 0..3 ACCEPTED version 100000000
                audit A-1 version 1 RESERVE key 2 at 1
                b2 RESERVE A-1   key 2 at 0..3 ACCEPTED version 1 time 1
                """))
        .containsExactly("LOST_ACK b1: the audit ends with version 0 and does not have it");
    assertThat(
            Findings.in(
                """
                b1 RESERVE A-1 key 1 at 0..3 ACCEPTED version 100000000 time 1
                audit A-1 version 1 RESERVE key 1 at 1
                """))
        .singleElement()
        .asString()
        .startsWith("AUDIT_MISMATCH b1: its key has made RESERVE, change ");
  }

  @Test
  void withoutAnAuditAVersionWithoutEnoughCommandsIsAGap() {
    assertThat(Findings.in("b1 RESERVE FLOOR key 1 at 0..3 ACCEPTED version 2"))
        .containsExactly("VERSION_GAP b1: there were not enough commands for version 2");
  }
}
