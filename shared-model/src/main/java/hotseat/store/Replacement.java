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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The writing statement: many seats and many changes, one compare-and-set each, one commit.
 *
 * <p>It is always this statement, for one seat as for five hundred, so that both implementations
 * pay for the same SQL. Columns travel as arrays: one round trip, one plan.
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

  private static final String SQL =
      """
      WITH wanted AS (
        SELECT *
          FROM unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::text[],
                      ?::uuid[], ?::text[], ?::timestamptz[], ?::integer[], ?::uuid[],
                      ?::timestamptz[])
            AS w (show, seat, expected, valid_until, version, status,
                  hold_id, buyer, expires_at, sold, changed_by,
                  changed_at)
      ), changed AS (
        UPDATE seat s
           SET version = w.version, status = w.status, hold_id = w.hold_id, buyer = w.buyer,
               expires_at = w.expires_at, sold = w.sold, changed_by = w.changed_by,
               changed_at = w.changed_at
          FROM wanted w
         WHERE s.show = w.show AND s.seat = w.seat
           AND s.version = w.expected
           AND clock_timestamp() < w.valid_until
        RETURNING s.show, s.seat, clock_timestamp() < w.valid_until AS in_time
      ), logged AS (
        INSERT INTO seat_change
               (show, seat, version, command_id, kind, hold_id, buyer, expires_at, at)
        SELECT c.show, c.seat, c.version, c.command_id, c.kind, c.hold_id, c.buyer, c.expires_at,
               CASE WHEN in_time THEN c.at END
          FROM unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::text[],
                      ?::timestamptz[], ?::timestamptz[])
            AS c (show, seat, version, command_id, kind, hold_id, buyer, expires_at, at)
          JOIN changed USING (show, seat)
      )
      SELECT show, seat FROM changed
      """;

  // Everybody locks rows in the same order, so that two statements never wait for each other.
  private static final Comparator<Write> ROW_ORDER =
      Comparator.comparing((Write write) -> write.seat().show())
          .thenComparing(write -> write.seat().name());

  private record Logged(SeatId seat, Change change) {}

  private final List<Write> writes;
  private final List<Logged> changes;

  private Replacement(List<Write> writes) {
    this.writes = writes;
    this.changes =
        writes.stream()
            .flatMap(
                write -> write.changes().stream().map(change -> new Logged(write.seat(), change)))
            .toList();
  }

  static Replacement of(List<Write> writes) {
    return new Replacement(writes.stream().sorted(ROW_ORDER).toList());
  }

  Set<SeatId> execute(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      bindSeats(new Columns(statement, 1));
      bindChanges(new Columns(statement, 13));
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

  private void bindSeats(Columns columns) throws SQLException {
    columns.texts(writes, write -> write.seat().show());
    columns.texts(writes, write -> write.seat().name());
    columns.longs(writes, Write::expectedVersion);
    columns.texts(
        writes,
        write ->
            write.validUntil().equals(Instant.MAX) ? "infinity" : write.validUntil().toString());
    columns.longs(writes, write -> write.after().version());
    columns.optionals(writes, write -> Optional.of(status(write.after())));
    columns.optionals(writes, write -> holdId(write.after()));
    columns.optionals(writes, write -> buyer(write.after()));
    columns.optionals(writes, write -> expiresAt(write.after()));
    columns.optionals(writes, write -> sold(write.after()));
    columns.optionals(writes, write -> write.after().changedBy());
    columns.texts(writes, write -> write.after().changedAt().toString());
  }

  private void bindChanges(Columns columns) throws SQLException {
    columns.texts(changes, logged -> logged.seat().show());
    columns.texts(changes, logged -> logged.seat().name());
    columns.longs(changes, logged -> logged.change().version());
    columns.texts(changes, logged -> logged.change().key().toString());
    columns.texts(changes, logged -> logged.change().kind().name());
    columns.texts(changes, logged -> logged.change().holdId().toString());
    columns.texts(changes, logged -> logged.change().buyer());
    columns.optionals(changes, logged -> logged.change().expiresAt());
    columns.texts(changes, logged -> logged.change().at().toString());
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

  /** Binds one array after the other. */
  private static final class Columns {

    private final PreparedStatement statement;
    private int next;

    Columns(PreparedStatement statement, int first) {
      this.statement = statement;
      this.next = first;
    }

    <T> void texts(List<T> rows, Function<T, String> value) throws SQLException {
      bind("text", rows.stream().map(value).toArray(String[]::new));
    }

    <T> void longs(List<T> rows, Function<T, Long> value) throws SQLException {
      bind("bigint", rows.stream().map(value).toArray(Long[]::new));
    }

    <T> void optionals(List<T> rows, Function<T, Optional<?>> value) throws SQLException {
      bind(
          "text",
          rows.stream()
              .map(row -> value.apply(row).map(Object::toString).orElse(null))
              .toArray(String[]::new));
    }

    private void bind(String type, Object[] values) throws SQLException {
      statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
    }
  }
}
