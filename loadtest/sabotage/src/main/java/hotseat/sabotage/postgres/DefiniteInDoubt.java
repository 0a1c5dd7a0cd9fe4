package hotseat.sabotage.postgres;

import hotseat.api.Reply;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reservations;
import hotseat.api.Ticker;
import hotseat.model.Command;
import hotseat.model.SeatId;
import hotseat.postgres.PostgresReservations;
import hotseat.postgres.RetryMetrics;
import hotseat.postgres.RetrySettings;
import hotseat.store.Statements;

/** Takes a write whose answer was lost for one that was surely not applied. */
final class DefiniteInDoubt implements Reservations {

  private final Reservations right;
  private final Reservations once;

  DefiniteInDoubt(
      Statements database, RetrySettings settings, Ticker ticker, RetryMetrics metrics) {
    this.right = new PostgresReservations(database, settings, ticker, metrics);
    // With a single attempt, no further read finds out what became of the write.
    this.once = new PostgresReservations(database, settings.once(), ticker, metrics);
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    return switch (once.handle(seat, command)) {
      case Unknown unknown -> new NotApplied(Obstacle.NOT_READY, unknown.spent());
      // The race is lost and nothing is unknown: the correct loop continues.
      case NotApplied(Obstacle obstacle, _) when obstacle == Obstacle.CONTENDED ->
          right.handle(seat, command);
      case Reply definite -> definite;
    };
  }

  @Override
  public Reply read(SeatId seat) {
    return right.read(seat);
  }
}
