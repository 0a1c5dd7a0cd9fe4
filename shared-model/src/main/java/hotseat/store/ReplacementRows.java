package hotseat.store;

import hotseat.model.Change;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters of a {@link Replacement}: a row for each write, and one for each change. */
final class ReplacementRows {

  /** A write and its number, because two writes of the same seat have separate outcomes. */
  record Wanted(int number, Write write) {

    Seat after() {
      return write.after();
    }

    Stream<Logged> logged() {
      return write.changes().stream().map(change -> new Logged(number, change));
    }
  }

  /** A change that is made by the write of that number. */
  record Logged(int number, Change change) {}

  static final Columns<Wanted> WANTED =
      new Columns<Wanted>()
          .with("number", "integer", Wanted::number)
          .with("show", "text", wanted -> wanted.write().seat().show())
          .with("seat", "text", wanted -> wanted.write().seat().name())
          .with("expected", "bigint", wanted -> wanted.write().expectedVersion())
          .with("valid_until", "timestamptz", wanted -> validUntil(wanted.write()))
          .with("version", "bigint", wanted -> wanted.after().version())
          .with("status", "text", wanted -> status(wanted.after()))
          .withOptional("hold_id", "uuid", wanted -> holdId(wanted.after()))
          .withOptional("buyer", "text", wanted -> buyer(wanted.after()))
          .withOptional("expires_at", "timestamptz", wanted -> expiresAt(wanted.after()))
          .withOptional("sold", "integer", wanted -> sold(wanted.after()))
          .withOptional("changed_by", "uuid", wanted -> wanted.after().changedBy())
          .with("changed_at", "timestamptz", wanted -> wanted.after().changedAt());

  static final Columns<Logged> CHANGE =
      new Columns<Logged>()
          .with("number", "integer", Logged::number)
          .with("version", "bigint", logged -> logged.change().version())
          .with("command_id", "uuid", logged -> logged.change().key())
          .with("kind", "text", logged -> logged.change().kind().name())
          .with("hold_id", "uuid", logged -> logged.change().holdId())
          .with("buyer", "text", logged -> logged.change().buyer())
          .withOptional("expires_at", "timestamptz", logged -> logged.change().expiresAt())
          .with("at", "timestamptz", logged -> logged.change().at());

  private ReplacementRows() {}

  private static String validUntil(Write write) {
    return write.validUntil().equals(Instant.MAX) ? "infinity" : write.validUntil().toString();
  }

  private static String status(Seat seat) {
    return switch (seat.state()) {
      case Available() -> "AVAILABLE";
      case Held _ -> "HELD";
      case Sold _ -> "SOLD";
      case Standing _ -> "STANDING";
    };
  }

  private static Optional<?> holdId(Seat seat) {
    return switch (seat.state()) {
      case Held held -> Optional.of(held.holdId());
      case Sold sold -> Optional.of(sold.holdId());
      case Available _, Standing _ -> Optional.empty();
    };
  }

  private static Optional<?> buyer(Seat seat) {
    return switch (seat.state()) {
      case Held held -> Optional.of(held.buyer());
      case Sold sold -> Optional.of(sold.buyer());
      case Available _, Standing _ -> Optional.empty();
    };
  }

  private static Optional<?> expiresAt(Seat seat) {
    return seat.state() instanceof Held held ? Optional.of(held.expiresAt()) : Optional.empty();
  }

  private static Optional<?> sold(Seat seat) {
    return seat.state() instanceof Standing area ? Optional.of(area.sold()) : Optional.empty();
  }
}
