package hotseat.model;

import static hotseat.model.SampleSeats.LAST_CHANGE;
import static hotseat.model.SampleSeats.NOON;
import static hotseat.model.SampleSeats.accepted;
import static hotseat.model.SampleSeats.anns;
import static hotseat.model.SampleSeats.seat;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the rules guarantee about time: when a hold is over, and until when a change is valid. */
class SeatRulesTimeTest {

  @Test
  void aHoldExpiresAtItsEndAndNotOneMicrosecondEarlier() {
    Seat held = seat("held by Ann");
    Instant end = NOON.plusSeconds(1);
    assertThat(SeatRules.decide(held, anns("confirm"), end.minusNanos(1_000)))
        .isInstanceOf(Accepted.class);
    assertThat(SeatRules.decide(held, anns("confirm"), end)).isInstanceOf(Refused.class);
    assertThat(SeatRules.decide(held, anns("hold"), end.minusNanos(1_000)))
        .isInstanceOf(Refused.class);
    assertThat(SeatRules.decide(held, anns("hold"), end)).isInstanceOf(Accepted.class);
  }

  @Test
  void confirmAndReleaseMustTakeEffectBeforeTheHoldExpires() {
    Seat held = seat("held by Ann");
    assertThat(accepted(held, anns("confirm"), NOON).validUntil()).isEqualTo(NOON.plusSeconds(1));
    assertThat(accepted(held, anns("release"), NOON).validUntil()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void holdReserveAndCancelMayTakeEffectAtAnyTime() {
    assertThat(accepted(seat("available"), anns("hold"), NOON).validUntil()).isEqualTo(Instant.MAX);
    assertThat(accepted(seat("available"), anns("reserve"), NOON).validUntil())
        .isEqualTo(Instant.MAX);
    assertThat(accepted(seat("sold to Ann"), anns("cancel"), NOON).validUntil())
        .isEqualTo(Instant.MAX);
  }

  @Test
  void aSeatsTimeStandsStillWhenTheClockRunsBackwards() {
    Instant earlier = LAST_CHANGE.minusSeconds(5);
    Accepted accepted = accepted(seat("held by Ann"), anns("confirm"), earlier);
    assertThat(accepted.change().at()).isEqualTo(LAST_CHANGE);
    assertThat(SeatRules.decide(seat("sold to Bob"), anns("hold"), earlier))
        .isEqualTo(new Refused(Refusal.SEAT_UNAVAILABLE, seat("sold to Bob"), LAST_CHANGE));
  }
}
