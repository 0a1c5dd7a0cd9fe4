package hotseat.store;

import hotseat.model.Change;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.SeatId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The writing statement: many seats and many changes, one compare-and-set each, one commit.
 *
 * <p>It is the same statement for one seat as for two hundred, so that both implementations pay for
 * the same SQL; only where its rows come from differs, because a single row as arrays costs half as
 * much again.
 *
 * <p>The clock is read twice. The first reading spares rows that are late already; but it is taken
 * before the row is locked, and that may have to wait for another writer. So the second one is
 * taken under the lock. A row that is late by then has no time to be logged at, which the table
 * does not allow, and so the statement undoes itself.
 */
final class Replacement {

  /**
   * One of the writes has undone its whole statement; nothing was written. Either a key of it has
   * already made a change of another seat, or its time came while it waited for a row lock.
   */
  static final class SpoiledException extends RuntimeException {
    SpoiledException(Throwable cause) {
      super("one of the writes could not be made", cause);
    }
  }

  // Everybody locks rows in the same order, so that two statements never wait for each other.
  private static final Comparator<Write> ROW_ORDER =
      Comparator.comparing((Write write) -> write.seat().show())
          .thenComparing(write -> write.seat().name());

  /** A write, and its number in the statement. */
  private record Wanted(int number, Write write) {

    Seat after() {
      return write.after();
    }
  }

  /** A change that becomes true with the write of that number. */
  private record Logged(int number, Change change) {}

  private static final Columns<Wanted> WANTED =
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

  private static final Columns<Logged> CHANGE =
      new Columns<Logged>()
          .with("number", "integer", Logged::number)
          .with("version", "bigint", logged -> logged.change().version())
          .with("command_id", "uuid", logged -> logged.change().key())
          .with("kind", "text", logged -> logged.change().kind().name())
          .with("hold_id", "uuid", logged -> logged.change().holdId())
          .with("buyer", "text", logged -> logged.change().buyer())
          .withOptional("expires_at", "timestamptz", logged -> logged.change().expiresAt())
          .with("at", "timestamptz", logged -> logged.change().at());

  private static final String ONE_OF_ONE = sql(WANTED.row(), CHANGE.row());
  private static final String MANY_OF_ONE = sql(WANTED.row(), CHANGE.arrays());
  private static final String MANY = sql(WANTED.arrays(), CHANGE.arrays());

  private final List<Wanted> writes = new ArrayList<>();
  private final List<Logged> changes = new ArrayList<>();

  private Replacement() {}

  static Replacement of(List<Write> writes) {
    Replacement replacement = new Replacement();
    writes.stream().sorted(ROW_ORDER).forEach(replacement::add);
    return replacement;
  }

  private void add(Write write) {
    int number = writes.size();
    writes.add(new Wanted(number, write));
    write.changes().forEach(change -> changes.add(new Logged(number, change)));
  }

  private static String sql(String wanted, String change) {
    return """
        WITH wanted (%s) AS (
          %s
        ), change (%s) AS (
          %s
        ), changed AS (
          UPDATE seat s
             SET version = w.version, status = w.status, hold_id = w.hold_id, buyer = w.buyer,
                 expires_at = w.expires_at, sold = w.sold, changed_by = w.changed_by,
                 changed_at = w.changed_at
            FROM wanted w
           WHERE s.show = w.show AND s.seat = w.seat
             AND s.version = w.expected
             AND clock_timestamp() < w.valid_until
          RETURNING w.number, s.show, s.seat, clock_timestamp() < w.valid_until AS in_time
        ), logged AS (
          INSERT INTO seat_change
                 (show, seat, version, command_id, kind, hold_id, buyer, expires_at, at)
          SELECT show, seat, c.version, c.command_id, c.kind, c.hold_id, c.buyer, c.expires_at,
                 CASE WHEN in_time THEN c.at END
            FROM change c JOIN changed USING (number)
        )
        SELECT show, seat FROM changed
        """
        .formatted(WANTED.names(), wanted, CHANGE.names(), change);
  }

  Set<SeatId> execute(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql())) {
      int next = WANTED.bind(writes, statement, 1);
      CHANGE.bind(changes, statement, next);
      Set<SeatId> written = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          written.add(new SeatId(rows.getString(1), rows.getString(2)));
        }
      }
      return written;
    } catch (SQLException e) {
      if (SqlState.isSpoiled(e.getSQLState())) {
        throw new SpoiledException(e);
      }
      throw e;
    }
  }

  private String sql() {
    if (writes.size() > 1) {
      return MANY;
    }
    return changes.size() > 1 ? MANY_OF_ONE : ONE_OF_ONE;
  }

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
