package hotseat.model;

import static hotseat.model.SampleSeats.ANNS;
import static hotseat.model.SampleSeats.KEY;
import static hotseat.model.SampleSeats.NOON;
import static hotseat.model.SampleSeats.TTL;
import static hotseat.model.SampleSeats.accepted;
import static hotseat.model.SampleSeats.anns;
import static hotseat.model.SampleSeats.seat;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command in every state, and a command that is repeated. */
class SeatRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          available             | hold    | HELD
          available             | reserve | SOLD
          available             | confirm | HOLD_GONE
          available             | release | HOLD_GONE
          available             | cancel  | HOLD_GONE
          held by Ann           | hold    | SEAT_UNAVAILABLE
          held by Ann           | reserve | SEAT_UNAVAILABLE
          held by Ann           | confirm | SOLD
          held by Ann           | release | AVAILABLE
          held by Ann           | cancel  | HOLD_GONE
          held by Bob           | hold    | SEAT_UNAVAILABLE
          held by Bob           | reserve | SEAT_UNAVAILABLE
          held by Bob           | confirm | HOLD_GONE
          held by Bob           | release | HOLD_GONE
          held by Bob           | cancel  | HOLD_GONE
          held by Ann till now  | hold    | HELD
          held by Ann till now  | reserve | SOLD
          held by Ann till now  | confirm | HOLD_GONE
          held by Ann till now  | release | HOLD_GONE
          held by Ann till now  | cancel  | HOLD_GONE
          held by Ann long ago  | hold    | HELD
          held by Ann long ago  | reserve | SOLD
          held by Ann long ago  | confirm | HOLD_GONE
          held by Ann long ago  | release | HOLD_GONE
          held by Ann long ago  | cancel  | HOLD_GONE
          sold to Ann           | hold    | SEAT_UNAVAILABLE
          sold to Ann           | reserve | SEAT_UNAVAILABLE
          sold to Ann           | confirm | HOLD_GONE
          sold to Ann           | release | ALREADY_SOLD
          sold to Ann           | cancel  | AVAILABLE
          sold to Bob           | hold    | SEAT_UNAVAILABLE
          sold to Bob           | reserve | SEAT_UNAVAILABLE
          sold to Bob           | confirm | HOLD_GONE
          sold to Bob           | release | HOLD_GONE
          sold to Bob           | cancel  | HOLD_GONE
          area with room        | hold    | FINAL_SALE
          area with room        | reserve | AVAILABLE
          area with room        | confirm | FINAL_SALE
          area with room        | release | FINAL_SALE
          area with room        | cancel  | FINAL_SALE
          area with room for 1  | reserve | SOLD
          full area             | hold    | FINAL_SALE
          full area             | reserve | SEAT_UNAVAILABLE
          full area             | confirm | FINAL_SALE
          full area             | release | FINAL_SALE
          full area             | cancel  | FINAL_SALE
          """)
  void everyCommandIsDecidedInEveryState(String state, String command, String expected) {
    Seat seat = seat(state);
    String outcome =
        switch (SeatRules.decide(seat, anns(command), NOON)) {
          case Accepted(Change change, Seat after, _) -> {
            assertThat(change.version()).isEqualTo(seat.version() + 1);
            assertThat(after.version()).isEqualTo(change.version());
            assertThat(after.changedBy()).contains(KEY);
            yield after.statusAt(NOON).name();
          }
          case Refused(Refusal refusal, Seat unchanged, Instant at) -> {
            assertThat(unchanged).isEqualTo(seat);
            assertThat(at).isEqualTo(NOON);
            yield refusal.name();
          }
          case Decision other -> other.toString();
        };
    assertThat(outcome).isEqualTo(expected);
  }

  @Test
  void aHoldIsIdentifiedByItsKeyAndLastsForItsTtl() {
    Accepted accepted = accepted(seat("available"), anns("hold"), NOON);
    assertThat(accepted.after().state()).isEqualTo(new Held(KEY, "ann", NOON.plus(TTL)));
  }

  @Test
  void aHoldReplacesAnExpiredHoldInOneStep() {
    Seat expired = seat("held by Ann long ago");
    assertThat(accepted(expired, anns("hold"), NOON).change().version())
        .isEqualTo(expired.version() + 1);
  }

  @Test
  void aSaleKeepsTheHoldItCameFrom() {
    Accepted accepted = accepted(seat("held by Ann"), anns("confirm"), NOON);
    assertThat(accepted.after().state()).isEqualTo(new Sold(ANNS, "ann"));
  }

  @Test
  void aRepeatedCommandGetsItsFirstAnswer() {
    Accepted first = accepted(seat("available"), anns("hold"), NOON);
    Seat sinceSold = seat("sold to Bob");
    assertThat(SeatRules.replay(sinceSold, first.change(), true, anns("hold"), NOON.plusSeconds(9)))
        .isEqualTo(new Replayed(first.change(), first.after()));
  }

  @Test
  void aKeyReusedForAnotherCommandIsRefused() {
    Change made = accepted(seat("available"), anns("hold"), NOON).change();
    Refused refused = new Refused(Refusal.IDEMPOTENCY_KEY_REUSED, seat("available"), NOON);
    assertThat(SeatRules.replay(seat("available"), made, true, anns("reserve"), NOON))
        .isEqualTo(refused);
    assertThat(SeatRules.replay(seat("available"), made, false, anns("hold"), NOON))
        .isEqualTo(refused);
  }
}
