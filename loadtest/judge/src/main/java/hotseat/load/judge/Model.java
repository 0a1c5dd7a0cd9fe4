package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.model.Command;
import hotseat.model.Seat;
import hotseat.model.Seat.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Translates chains and operations into the terms of the rules. */
final class Model {

  // The holder of a seat is identified by the hold's id. The name of a buyer decides nothing.
  private static final String BUYER = "b";

  private final Versions versions;

  Model(Versions versions) {
    this.versions = versions;
  }

  /** The seat as this version left it. Empty if it is not known what made the version. */
  Optional<Seat> seat(Chain chain, long version) {
    if (version == 0) {
      return Optional.of(untouched(chain));
    }
    return versions.isBlank(chain.row(version))
        ? Optional.empty()
        : Optional.of(known(chain, version));
  }

  static Seat untouched(Chain chain) {
    return Seat.untouched(
        chain.isArea() ? new Seat.Standing(chain.capacity(), 0) : new Seat.Available());
  }

  /** The seat as this version left it, if it is known what made the version. */
  Seat known(Chain chain, long version) {
    int row = chain.row(version);
    Instant at = EpochNanos.instant(versions.atNanos(row));
    return new Seat(state(chain, row), version, Optional.empty(), at);
  }

  private State state(Chain chain, int row) {
    if (chain.isArea()) {
      return new Seat.Standing(chain.capacity(), (int) chain.version(row));
    }
    UUID hold = versions.hold(row);
    return switch (versions.kind(row)) {
      case HOLD -> new Seat.Held(hold, BUYER, EpochNanos.instant(versions.expiresAtNanos(row)));
      case CONFIRM, RESERVE -> new Seat.Sold(hold, BUYER);
      case RELEASE, CANCEL, LOOK -> new Seat.Available();
    };
  }

  /** The command that an operation sent. */
  static Command command(Operation operation) {
    UUID key = operation.id();
    Duration ttl = Duration.ofSeconds(operation.ttlSeconds());
    return command(operation.kind(), key, operation.holdId().orElse(key), ttl);
  }

  /** The command that must have made this row. */
  Command command(int row) {
    UUID hold = versions.hold(row);
    long lasts = EpochNanos.minus(versions.expiresAtNanos(row), versions.atNanos(row));
    return command(versions.kind(row), hold, hold, Duration.ofNanos(lasts));
  }

  private static Command command(Kind kind, UUID key, UUID hold, Duration ttl) {
    return switch (kind) {
      case HOLD -> new Command.Hold(key, BUYER, ttl);
      case CONFIRM -> new Command.Confirm(key, hold);
      case RELEASE -> new Command.Release(key, hold);
      case CANCEL -> new Command.Cancel(key, hold);
      case RESERVE -> new Command.Reserve(key, BUYER);
      case LOOK -> throw new IllegalArgumentException("a read is not a command");
    };
  }
}
