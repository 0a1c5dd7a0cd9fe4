package hotseat.sabotage.postgres;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reservations;
import hotseat.api.Ticker;
import hotseat.model.Command;
import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import hotseat.postgres.PostgresReservations;
import hotseat.postgres.RetryMetrics;
import hotseat.postgres.RetrySettings;
import hotseat.store.Statements;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Retries under another key when the answer to a write was lost. */
final class NewKeyRetries implements Reservations {

  private final Reservations right;
  private final Reservations once;
  private final RetrySettings settings;
  private final Ticker ticker;

  NewKeyRetries(Statements database, RetrySettings settings, Ticker ticker, RetryMetrics metrics) {
    this.right = new PostgresReservations(database, settings, ticker, metrics);
    // With a single attempt, the correct loop does not decide what follows a lost answer.
    this.once = new PostgresReservations(database, settings.once(), ticker, metrics);
    this.settings = settings;
    this.ticker = ticker;
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    long deadlineNanos = ticker.nanos() + settings.deadline().toNanos();
    Command next = command;
    Reply reply = once.handle(seat, next);
    for (int attempt = 1; mayGoOn(reply, attempt, deadlineNanos); attempt++) {
      ticker.pause(TimeUnit.MILLISECONDS.toNanos(settings.pauseMs().apply(attempt)));
      next = reply instanceof Unknown ? underAnotherKey(command) : next;
      reply = once.handle(seat, next);
    }
    return reply;
  }

  private boolean mayGoOn(Reply reply, int attempt, long deadlineNanos) {
    boolean isOpen =
        switch (reply) {
          case Decided _ -> false;
          case NotApplied(Obstacle obstacle, _) -> obstacle == Obstacle.CONTENDED;
          case Unknown _ -> true;
        };
    return isOpen && attempt < settings.attemptsMax() && ticker.nanos() - deadlineNanos < 0;
  }

  private static Command underAnotherKey(Command command) {
    UUID key = UUID.randomUUID();
    return switch (command) {
      case Hold hold -> new Hold(key, hold.buyer(), hold.ttl());
      case Confirm confirm -> new Confirm(key, confirm.holdId());
      case Release release -> new Release(key, release.holdId());
      case Cancel cancel -> new Cancel(key, cancel.holdId());
      case Reserve reserve -> new Reserve(key, reserve.buyer());
    };
  }

  @Override
  public Reply read(SeatId seat) {
    return right.read(seat);
  }
}
