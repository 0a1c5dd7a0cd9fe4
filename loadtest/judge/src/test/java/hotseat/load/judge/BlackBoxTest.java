package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the judge finds on a seat without an audit. */
class BlackBoxTest {

  @Test
  void aFinalReadIsEnoughEvidenceForAVersion() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..2 UNKNOWN
                node 0 A-1 version 1
                """))
        .isEmpty();
  }

  @Test
  void aKeyAcceptedTwiceWasInvokedAtItsFirstRequest() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 5..6 ACCEPTED version 1 time 2 replayed
                b1 RESERVE A-1 key 1 at 0..9 ACCEPTED version 1 time 2
                b2 LOOK    A-1       at 2..4 OBSERVED version 1 tag 1 SOLD
                """))
        .isEmpty();
  }

  @Test
  void aKeyAcceptedTwiceCompletedAtItsFirstAnswer() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..9 ACCEPTED version 1 time 2
                b1 RESERVE A-1 key 1 at 1..3 ACCEPTED version 1 time 2
                b2 LOOK    A-1       at 4..5 OBSERVED version 0 AVAILABLE
                """))
        .containsExactly(
            "STALE_ANSWER b2 b1: version 1 had been shown before version 0 was requested");
  }

  @Test
  void claimingAnotherBuyersVersionDoesNotMakeIt() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 5..6 ACCEPTED version 1 time 2
                b2 RESERVE A-1 key 2 at 0..9 ACCEPTED version 1 time 2
                b3 LOOK    A-1       at 2..4 OBSERVED version 1 tag 1 SOLD
                """))
        .containsExactly(
            "DOUBLE_BOOKING b2 b1: version 1 belongs to another command",
            "OUT_OF_ORDER b1 b3: version 1 had been shown before version 1 was requested");
  }

  @Test
  void anIllegalChangeBelongsToTheCommandWhoseTagWasSeen() {
    assertThat(
            Violations.in(
                """
                b1 HOLD    A-1 key 1      at 0..1 ACCEPTED version 1
                b4 RELEASE A-1 key 4 of 9 at 1..3 UNKNOWN
                b2 RELEASE A-1 key 2 of 9 at 1..3 UNKNOWN
                b3 LOOK    A-1            at 4..5 OBSERVED version 2 tag 2 AVAILABLE
                """))
        .containsExactly("STRANGER b2 b1: the rules give HOLD_GONE at 00:00.500Z");
  }

  @Test
  void aSecondVersionWithAKnownTagIsADuplicateEffect() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..1 ACCEPTED version 1
                b2 LOOK    FLOOR       at 2..3 OBSERVED version 2 tag 1 AVAILABLE
                b3 HOLD    FLOOR key 3 at 0..4 UNKNOWN
                """))
        .singleElement()
        .asString()
        .startsWith("DUPLICATE_EFFECT: version 2 is change ");
  }

  @Test
  void aHoldWhoseTagWasSeenTooEarlyStillCounts() {
    String history =
        """
        b2 LOOK A-1       at 0..1   OBSERVED version 1 tag 1 HELD
        b1 HOLD A-1 key 1 at 2..4   UNKNOWN
        b3 LOOK A-1       at 10..11 OBSERVED version 1 tag 1 %s
        """;
    String outOfOrder =
        "OUT_OF_ORDER b1 b2: version 1 had been shown before version 1 was requested";

    assertThat(Violations.in(history.formatted("AVAILABLE time 10.5"))).containsExactly(outOfOrder);
    assertThat(Violations.in(history.formatted("HELD time 10.4"))).containsExactly(outOfOrder);
    assertThat(Violations.in(history.formatted("AVAILABLE time 10.4")))
        .containsExactly("EARLY_EXPIRY b3 b1: the rules give HELD at 00:10.400Z", outOfOrder);
  }

  @Test
  void aSaleWhoseTagWasSeenTooEarlyStillCounts() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1      at 0..1 ACCEPTED version 1
                b1 CANCEL  A-1 key 2 of 1 at 1..2 ACCEPTED version 2
                b3 LOOK    A-1            at 3..4 OBSERVED version 3 tag 3 SOLD
                b2 RESERVE A-1 key 3      at 5..6 UNKNOWN
                b2 RESERVE A-1 key 3      at 7..8 NOT_APPLIED IDEMPOTENCY_KEY_REUSED
                """))
        .containsExactly(
            "WRONG_ANSWER b2: the rules do not give 422 IDEMPOTENCY_KEY_REUSED here",
            "OUT_OF_ORDER b2 b3: version 3 had been shown before version 3 was requested");
  }

  @Test
  void aKeyThatMayHaveHadAnEffectMayBeRefusedAsReused() {
    String sent = "b1 RESERVE A-1 key 1 at 0..3 UNKNOWN\n";
    String refused = " at 4..5 NOT_APPLIED IDEMPOTENCY_KEY_REUSED";
    String wrong = "WRONG_ANSWER b2: the rules do not give 422 IDEMPOTENCY_KEY_REUSED here";

    assertThat(Violations.in(sent + "b2 RESERVE A-2 key 1" + refused)).isEmpty();
    assertThat(Violations.in(sent + "b2 HOLD A-1 key 1" + refused)).isEmpty();
    assertThat(Violations.in(sent + "b2 RESERVE A-1 key 1" + refused)).containsExactly(wrong);
    assertThat(Violations.in(sent + "b2 RESERVE A-2 key 2" + refused)).containsExactly(wrong);
  }

  @Test
  void aKeyHasOneEffectEvenIfItWasSentSeveralTimes() {
    String sent =
        """
        b1 RESERVE FLOOR key 1 at 0..3 UNKNOWN
        b1 RESERVE FLOOR key 1 at 4..5 UNKNOWN
        """;

    assertThat(Violations.in(sent + "b2 RESERVE FLOOR key 2 at 6..7 ACCEPTED version 2")).isEmpty();
    assertThat(Violations.in(sent + "b2 RESERVE FLOOR key 2 at 6..7 ACCEPTED version 3"))
        .singleElement()
        .asString()
        .startsWith("PHANTOM 2 times: no buyer sent the command that made version 1");
  }

  @Test
  void anOperationAcceptedOnARetryWasInvokedAtItsFirstAttempt() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE A-1 key 1 at 0..3 UNKNOWN
                b2 LOOK    A-1       at 1..2 OBSERVED version 1 tag 1 SOLD
                b1 RESERVE A-1 key 1 at 4..5 ACCEPTED version 1 time 1 replayed
                """))
        .isEmpty();
  }

  @Test
  void anOperationAcceptedOnARetryMadeNothingElse() {
    assertThat(
            Violations.in(
                """
                b1 RESERVE FLOOR key 1 at 0..3 UNKNOWN
                b1 RESERVE FLOOR key 1 at 4..5 ACCEPTED version 1
                b2 LOOK    FLOOR       at 6..7 OBSERVED version 2 tag 1 AVAILABLE
                """))
        .singleElement()
        .asString()
        .startsWith("DUPLICATE_EFFECT: version 2 is change ");
  }
}
