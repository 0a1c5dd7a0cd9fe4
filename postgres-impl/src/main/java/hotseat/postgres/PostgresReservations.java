package hotseat.postgres;

import hotseat.api.Reply;
import hotseat.api.Reservations;
import hotseat.api.UnavailableException;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.store.CommitUnknownException;
import hotseat.store.Found;
import hotseat.store.SeatTable;
import hotseat.store.Write;
import java.util.Optional;

/**
 * Reservations with optimistic locking: read, decide, compare and set; when somebody else was
 * faster, again.
 *
 * <pre>
 *   any node, any thread                          the row of the seat
 *
 *     find ───────────────────────────────────▶   version 17, HELD …
 *     SeatRules.decide(seat, command, now)
 *       no  ─▶ answer
 *       yes ─▶ replace(version 17 → 18) ───────▶   still 17? then 18, and its change is logged
 *                written ─▶ answer
 *                lost    ─▶ pause, with jitter, and once more from the top
 *                unknown ─▶ once more from the top: find tells whether the key has had its effect
 * </pre>
 *
 * <p>The row version is the judge. Nobody owns a seat, nothing is remembered between requests, and
 * any number of nodes can stand side by side; what they share is the row, and on a hot one most of
 * the work is work that lost.
 */
public final class PostgresReservations implements Reservations {

  private final SeatTable table;
  private final RetrySettings settings;
  private final RetryMetrics metrics;

  public PostgresReservations(SeatTable table, RetrySettings settings, RetryMetrics metrics) {
    this.table = table;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    Attempts attempts = new Attempts(settings, metrics);
    while (attempts.next()) {
      try {
        Found found = look(seat, Optional.of(command), attempts);
        Decision decision = found.decide(command);
        if (decision instanceof Accepted accepted) {
          if (table.replace(Write.of(seat, accepted), attempts.storeTime())) {
            return attempts.decided(decision);
          }
          attempts.lost();
        } else if (attempts.mustSettle() || !found.restsOnClock()) {
          return attempts.decided(decision);
        } else {
          attempts.settleNext();
        }
      } catch (CommitUnknownException e) {
        attempts.unknown();
      } catch (UnavailableException e) {
        return attempts.stoppedBy(e);
      }
    }
    return attempts.exhausted();
  }

  @Override
  public Reply look(SeatId seat) {
    Attempts attempts = new Attempts(settings, metrics);
    while (attempts.next()) {
      try {
        Found found = look(seat, Optional.empty(), attempts);
        if (attempts.mustSettle() || !found.restsOnClock()) {
          return attempts.decided(found.observe());
        }
        attempts.settleNext();
      } catch (UnavailableException e) {
        return attempts.stoppedBy(e);
      }
    }
    return attempts.exhausted();
  }

  private Found look(SeatId seat, Optional<Command> command, Attempts attempts) {
    return attempts.mustSettle()
        ? table.settle(seat, command.map(Command::key), attempts.storeTime())
        : table.find(seat, command.map(Command::key), attempts.storeTime());
  }
}
