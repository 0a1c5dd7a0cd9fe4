package hotseat.model;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A seat in each state at noon, and Ann, who sends commands for it. */
final class SampleSeats {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final Instant LAST_CHANGE = NOON.minusSeconds(60);
  static final Duration TTL = Duration.ofMinutes(10);
  static final UUID KEY = new UUID(0, 1);
  static final UUID ANNS = new UUID(0, 2);

  private static final UUID BOBS = new UUID(0, 3);

  private SampleSeats() {}

  /** Decides a command that must be accepted. */
  static Accepted accepted(Seat seat, Command command, Instant now) {
    Decision decision = SeatRules.decide(seat, command, now);
    assertThat(decision).isInstanceOf(Accepted.class);
    return (Accepted) decision;
  }

  /** Her command, with the key of her next request and the id of her hold. */
  static Command anns(String kind) {
    return switch (kind) {
      case "hold" -> new Hold(KEY, "ann", TTL);
      case "reserve" -> new Reserve(KEY, "ann");
      case "confirm" -> new Confirm(KEY, ANNS);
      case "release" -> new Release(KEY, ANNS);
      case "cancel" -> new Cancel(KEY, ANNS);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  static Seat seat(String state) {
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
