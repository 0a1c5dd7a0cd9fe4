package hotseat.model;

import static hotseat.testing.Seeded.oneOf;

import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A long random life of a seat, command by command. */
final class RandomLife {

  private static final int STEPS = 300;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** One step of a life: the command and its decision. */
  record Step(Seat before, Command command, Instant now, Decision decision, Seat after) {}

  private RandomLife() {}

  static List<Step> of(RandomGenerator random) {
    Seat seat =
        Seat.untouched(
            random.nextInt(4) == 0
                ? new Standing(1 + random.nextInt(100), 0)
                : new Seat.Available());
    List<Step> steps = new ArrayList<>(STEPS);
    Instant now = START;
    for (int i = 0; i < STEPS; i++) {
      // Mostly forwards; now and then a clock is set back.
      now = now.plusMillis(random.nextInt(-300, 2_000));
      Command command = command(random, seat);
      Decision decision = SeatRules.decide(seat, command, now);
      Seat after = decision instanceof Accepted accepted ? accepted.after() : seat;
      steps.add(new Step(seat, command, now, decision, after));
      seat = after;
    }
    return steps;
  }

  private static Command command(RandomGenerator random, Seat seat) {
    UUID key = new UUID(random.nextLong(), random.nextLong());
    UUID stranger = new UUID(random.nextLong(), random.nextLong());
    // The rightful id more often than not; otherwise hardly any hold would ever be confirmed.
    UUID holdId = random.nextInt(3) == 0 ? stranger : holder(seat).orElse(stranger);
    String buyer = oneOf(random, "ann", "bob", "eve");
    return oneOf(
        random,
        new Hold(key, buyer, Duration.ofSeconds(random.nextInt(1, 8))),
        new Reserve(key, buyer),
        new Confirm(key, holdId),
        new Release(key, holdId),
        new Cancel(key, holdId));
  }

  /** The id by which the seat is held or sold, also after the end of the hold. */
  static Optional<UUID> holder(Seat seat) {
    return switch (seat.state()) {
      case Held held -> Optional.of(held.holdId());
      case Sold sold -> Optional.of(sold.holdId());
      case Seat.Available _, Standing _ -> Optional.empty();
    };
  }
}
