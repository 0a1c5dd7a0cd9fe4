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
import java.util.UUID;

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
    return repeat((rows, attempts) -> change(rows, seat, command, attempts));
  }

  @Override
  public Reply look(SeatId seat) {
    return repeat(
        (rows, attempts) -> {
          Found found = look(rows, seat, Optional.empty(), attempts);
          return attempts.ifSettled(found, found.observe());
        });
  }

  private Optional<Decision> change(
      SeatTable rows, SeatId seat, Command command, Attempts attempts) {
    Found found = look(rows, seat, Optional.of(command.key()), attempts);
    Decision decision = found.decide(command);
    if (!(decision instanceof Accepted accepted)) {
      return attempts.ifSettled(found, decision);
    }
    if (rows.replace(Write.of(seat, accepted).decidedAt(found.now()), attempts.storeTime())) {
      return Optional.of(decision);
    }
    attempts.lost();
    return Optional.empty();
  }

  private static Found look(SeatTable rows, SeatId seat, Optional<UUID> key, Attempts attempts) {
    return attempts.mustSettle()
        ? rows.settle(seat, key, attempts.storeTime())
        : rows.find(seat, key, attempts.storeTime());
  }

  private interface Attempt {
    /** Returns nothing if it takes another one. */
    Optional<Decision> on(SeatTable rows, Attempts attempts);
  }

  private Reply repeat(Attempt attempt) {
    Attempts attempts = new Attempts(settings, metrics);
    while (attempts.next()) {
      try {
        Optional<Decision> decision =
            table.together(attempts.storeTime(), rows -> attempt.on(rows, attempts));
        if (decision.isPresent()) {
          return attempts.decided(decision.get());
        }
      } catch (CommitUnknownException e) {
        attempts.unknown();
      } catch (UnavailableException e) {
        return attempts.stoppedBy(e);
      }
    }
    return attempts.exhausted();
  }
}
