package hotseat.load.judge;

import static hotseat.testing.Seeded.oneOf;

import hotseat.load.history.Kind;
import hotseat.model.Seat;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What the buyers of a {@link SimulatedLoad} ask for, so that many of them get it. */
record SimulatedBuyers(RandomGenerator random) {

  Kind kind(Seat seat) {
    boolean goesOn = random.nextInt(8) == 0;
    return switch (seat.state()) {
      case Seat.Held _ when goesOn -> oneOf(random, Kind.CONFIRM, Kind.RELEASE);
      case Seat.Sold _ when goesOn -> Kind.CANCEL;
      case Seat.Standing _ -> oneOf(random, Kind.RESERVE, Kind.RESERVE, Kind.LOOK);
      case Seat.Held _, Seat.Sold _, Seat.Available _ ->
          oneOf(random, Kind.HOLD, Kind.HOLD, Kind.RESERVE, Kind.LOOK, Kind.CONFIRM);
    };
  }

  /** The id of a hold for a command that needs one. Mostly the right one. */
  Optional<UUID> hold(Kind kind, Seat seat) {
    if (kind == Kind.HOLD || kind == Kind.RESERVE || kind == Kind.LOOK) {
      return Optional.empty();
    }
    UUID other = new UUID(random.nextLong(), random.nextLong());
    return Optional.of(
        switch (seat.state()) {
          case Seat.Held held when random.nextInt(8) > 0 -> held.holdId();
          case Seat.Sold sold when random.nextInt(8) > 0 -> sold.holdId();
          case Seat.Held _, Seat.Sold _, Seat.Available _, Seat.Standing _ -> other;
        });
  }
}
