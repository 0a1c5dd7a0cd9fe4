package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Versions with no legitimate maker, and what follows from them. */
class UnexplainedTest {

  @Test
  void anUnexplainedConfirmSellsTheSeatToItsHolder() {
    assertThat(
            Violations.in(
                """
                b1 HOLD    A-1 key 1      at 0..2 ACCEPTED version 1
                b1 RELEASE A-1 key 2 of 1 at 3..5 OBSERVED version 2 tag 7 SOLD ALREADY_SOLD
                audit as answered
                audit A-1 version 2 CONFIRM key 7 at 2
                """))
        .singleElement()
        .asString()
        .startsWith("PHANTOM: version 2 is CONFIRM, change ")
        .endsWith(" at 00:02Z, which no buyer sent");
  }

  @Test
  void anUnexplainedHoldDoesNotBelongToThePreviousHolder() {
    assertThat(
            Violations.in(
                """
                b1 HOLD    A-1 key 1 ttl 1 at 0..1 ACCEPTED version 1
                b1 CONFIRM A-1 key 2 of 1  at 3..5 ACCEPTED version 3
                audit A-1 version 1 HOLD    key 1 at 0.5 until 1.5
                audit A-1 version 2 HOLD    key 7 at 2   until 12
                audit A-1 version 3 CONFIRM key 2 at 4
                """))
        .hasSize(2)
        .last()
        .isEqualTo("STRANGER b1: the rules give HOLD_GONE at 00:04Z");
  }

  @Test
  void anUnexplainedSaleDoesNotBelongToThePreviousBuyer() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1      at 0..1 ACCEPTED version 1
                b1 CANCEL  A-1 key 2 of 1 at 0..2 ACCEPTED version 2
                b1 CANCEL  A-1 key 3 of 1 at 3..5 ACCEPTED version 4
                audit A-1 version 1 RESERVE key 1 at 0.5
                audit A-1 version 2 CANCEL  key 2 at 1
                audit A-1 version 3 RESERVE key 7 at 2
                audit A-1 version 4 CANCEL  key 3 at 4
                """))
        .hasSize(2)
        .last()
        .isEqualTo("STRANGER b1: the rules give HOLD_GONE at 00:04Z");
  }

  @Test
  void anUnexplainedChangeIsNotBlamedOnAnotherBuyer() {
    assertThat(
            Violations.in(
                """
                b1 HOLD A-1 key 1 at 0..2 ACCEPTED version 1
                b2 HOLD A-1 key 2 at 0..2 OBSERVED version 0 AVAILABLE HOLD_GONE
                audit as answered
                audit A-1 version 2 RELEASE key 7 at 2
                """))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("PHANTOM: version 2 is RELEASE, change ");
  }
}
