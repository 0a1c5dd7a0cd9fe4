package hotseat.postgres;

import hotseat.api.Reply;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reservations;
import hotseat.api.Ticker;
import hotseat.api.UnavailableException;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import hotseat.store.Found;
import hotseat.store.Found.Absent;
import hotseat.store.Found.Present;
import hotseat.store.SeatTable;
import hotseat.store.Statements;
import hotseat.store.Write;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Unknown;
import hotseat.store.WriteResult.Written;
import java.util.Optional;

/**
 * Reservations with optimistic locking: read, decide, compare and set; retry when another writer
 * was faster.
 *
 * <pre>
 *   any node, any thread                          the row of the seat
 *
 *     read ───────────────────────────────────▶   version 17, HELD …
 *     SeatRules.decide(seat, command, now)
 *       no  ─▶ answer
 *       yes, but others of this node write the row ─▶ wait for a turn, then retry from the top
 *       yes ─▶ replace(version 17 → 18) ───────▶   still 17? then 18, and a row of seat_change
 *                Written     ─▶ answer
 *                LostRace    ─▶ pause, with jitter, then retry from the top
 *                Unknown     ─▶ the same, and the read waits for a writer and looks the key up
 *                Unavailable ─▶ 503; 504 if an earlier write is unknown
 * </pre>
 *
 * <p>The row version decides. No node owns a seat, nothing is remembered between requests, and any
 * number of nodes can run side by side. They share only the row, and on a hot row much of the work
 * goes into attempts that lose.
 */
public final class PostgresReservations implements Reservations {

  private final Statements database;
  private final RetrySettings settings;
  private final Ticker ticker;
  private final RetryMetrics metrics;
  private final RowTurns turns;

  public PostgresReservations(
      Statements database, RetrySettings settings, Ticker ticker, RetryMetrics metrics) {
    this.database = database;
    this.settings = settings;
    this.ticker = ticker;
    this.metrics = metrics;
    this.turns = new RowTurns(settings.writers());
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    try (Attempts attempts = begin(seat)) {
      attempts.joinThoseWhoWait();
      return retry(attempts, rows -> change(rows, attempts, seat, command));
    }
  }

  @Override
  public Reply read(SeatId seat) {
    try (Attempts attempts = begin(seat)) {
      return retry(
          attempts,
          rows -> {
            Found found = attempts.read(rows, seat, Optional.empty());
            return attempts.answerOrReread(found, found.decision());
          });
    }
  }

  private Optional<Reply> change(SeatTable rows, Attempts attempts, SeatId seat, Command command) {
    Found found = attempts.read(rows, seat, Optional.of(command.key()));
    Decision decision = decide(found, command);
    if (!(decision instanceof Accepted accepted)) {
      return attempts.answerOrReread(found, decision);
    }
    if (!attempts.mayWrite()) {
      return attempts.retryInTurn();
    }
    Write write = Write.of(seat, accepted).decidedAt(found.now());
    return switch (rows.replace(write, attempts.timeInStore())) {
      // The change is durable: only now does the buyer get a yes.
      case Written() -> Optional.of(attempts.answer(decision));
      case LostRace() -> attempts.retryAfterLostRace();
      case Unknown() -> attempts.retryAfterUnknown();
      case Unavailable(Obstacle obstacle) -> Optional.of(attempts.unserved(obstacle));
    };
  }

  private static Decision decide(Found found, Command command) {
    return switch (found) {
      case Absent absent -> absent.decision();
      // A key that has made a change already gets the first answer again.
      case Present row ->
          row.madeByKey()
              .map(made -> row.replay(made, command))
              .orElseGet(() -> SeatRules.decide(row.seat(), command, row.now()));
    };
  }

  private interface Attempt {
    /** Returns empty if another attempt is needed. */
    Optional<Reply> on(SeatTable rows);
  }

  private Attempts begin(SeatId seat) {
    return new Attempts(seat, turns, settings, ticker, metrics);
  }

  private Reply retry(Attempts attempts, Attempt attempt) {
    while (attempts.waitAndBegin()) {
      try {
        // Waiting for a second connection between read and write usually loses the race.
        Optional<Reply> reply =
            database.onOneConnection(attempts.timeInStore(), one -> attempt.on(new SeatTable(one)));
        if (reply.isPresent()) {
          return reply.get();
        }
      } catch (UnavailableException e) {
        return attempts.unserved(e.obstacle());
      }
    }
    return attempts.unserved(Obstacle.CONTENDED);
  }
}
