package hotseat.model;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every case of the rules, and their guarantees about time. */
class SeatRulesTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LAST_CHANGE = NOON.minusSeconds(60);
  private static final Duration TTL = Duration.ofMinutes(10);
  private static final UUID KEY = new UUID(0, 1);
  private static final UUID ANNS = new UUID(0, 2);
  private static final UUID BOBS = new UUID(0, 3);

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

  private static Accepted accepted(Seat seat, Command command, Instant now) {
    Decision decision = SeatRules.decide(seat, command, now);
    assertThat(decision).isInstanceOf(Accepted.class);
    return (Accepted) decision;
  }

  private static Command anns(String kind) {
    return switch (kind) {
      case "hold" -> new Hold(KEY, "ann", TTL);
      case "reserve" -> new Reserve(KEY, "ann");
      case "confirm" -> new Confirm(KEY, ANNS);
      case "release" -> new Release(KEY, ANNS);
      case "cancel" -> new Cancel(KEY, ANNS);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Seat seat(String state) {
    return switch (state) {
      case "available" -> seat(new Available(), 4);
      case "held by Ann" -> seat(new Held(ANNS, "ann", NOON.plusSeconds(1)), 5);
      case "held by Bob" -> seat(new Held(BOBS, "bob", NOON.plusSeconds(1)), 5);
      case "held by Ann till now" -> seat(new Held(ANNS, "ann", NOON), 5);
      case "held by Ann long ago" -> seat(new Held(ANNS, "ann", NOON.minusSeconds(30)), 5);
      case "sold to Ann" -> seat(new Sold(ANNS, "ann"), 6);
      case "sold to Bob" -> seat(new Sold(BOBS, "bob"), 6);
      case "area with room" -> seat(new Standing(10, 7), 7);
      case "area with room for 1" -> seat(new Standing(10, 9), 9);
      case "full area" -> seat(new Standing(10, 10), 10);
      default -> throw new IllegalArgumentException(state);
    };
  }

  private static Seat seat(State state, long version) {
    return new Seat(state, version, Optional.of(new UUID(9, version)), LAST_CHANGE);
  }
}
