package hotseat.store;

import hotseat.model.Change;
import hotseat.model.Seat;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 *
 * <p>One write can spoil the statement of all the others. They are then tried once more with the
 * {@link #careful} statement, which leaves out what has spoiled it: rows that somebody keeps
 * locked, and writes with a key that is in the log already. It costs two more look-ups for each
 * write, and so it is not the first choice.
 */
final class Replacement {

  /**
   * One of the writes has undone its whole statement; nothing was written. A key of it has already
   * made a change, or somebody kept its row locked for too long, or its time came meanwhile.
   */
  static final class SpoiledException extends RuntimeException {
    SpoiledException(Throwable cause) {
      super("one of the writes could not be made", cause);
    }
  }

  // Everybody locks rows in the same order, so that two statements never wait for each other.
  private static final Comparator<Wanted> ROW_ORDER =
      Comparator.comparing((Wanted wanted) -> wanted.write().seat().show())
          .thenComparing(wanted -> wanted.write().seat().name());

  /** A write, and its number: of two writes of one seat each must hear of its own fate. */
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

  // Which rows are locked is found out without waiting for anybody.
  private static final String FREE =
      """
      ), free AS (
        SELECT s.show, s.seat
          FROM seat s JOIN wanted USING (show, seat)
           FOR NO KEY UPDATE OF s SKIP LOCKED
      """;

  private static final String IS_FREE_AND_NEW =
      """
           AND (s.show, s.seat) IN (SELECT show, seat FROM free)
           AND NOT EXISTS (SELECT 1
                             FROM change c JOIN seat_change earlier USING (command_id)
                            WHERE c.number = w.number)
      """;

  /** The texts of one way of writing; which one is used depends on how many rows there are. */
  private record Texts(String oneOfOne, String manyOfOne, String many) {

    static Texts of(String before, String condition) {
      return new Texts(
          sql(WANTED.row(), CHANGE.row(), before, condition),
          sql(WANTED.row(), CHANGE.arrays(), before, condition),
          sql(WANTED.arrays(), CHANGE.arrays(), before, condition));
    }

    String of(int writes, int changes) {
      if (writes > 1) {
        return many;
      }
      return changes > 1 ? manyOfOne : oneOfOne;
    }
  }

  private static final Texts PLAIN = Texts.of("", "");
  private static final Texts CAREFUL = Texts.of(FREE, IS_FREE_AND_NEW);

  private final Texts texts;
  private final List<Wanted> writes;
  private final List<Logged> changes;

  private Replacement(Texts texts, List<Write> writes) {
    this.texts = texts;
    this.writes =
        IntStream.range(0, writes.size())
            .mapToObj(number -> new Wanted(number, writes.get(number)))
            .sorted(ROW_ORDER)
            .toList();
    this.changes = this.writes.stream().flatMap(Replacement::logged).toList();
  }

  private static Stream<Logged> logged(Wanted wanted) {
    return wanted.write().changes().stream().map(change -> new Logged(wanted.number(), change));
  }

  static Replacement of(List<Write> writes) {
    return new Replacement(PLAIN, writes);
  }

  /** Spoiled only by what happens while it is executed. */
  static Replacement careful(List<Write> writes) {
    return new Replacement(CAREFUL, writes);
  }

  private static String sql(String wanted, String change, String before, String condition) {
    return """
        WITH wanted (%s) AS (
          %s
        ), change (%s) AS (
          %s
        %s), changed AS (
          UPDATE seat s
             SET version = w.version, status = w.status, hold_id = w.hold_id, buyer = w.buyer,
                 expires_at = w.expires_at, sold = w.sold, changed_by = w.changed_by,
                 changed_at = w.changed_at
            FROM wanted w
           WHERE s.show = w.show AND s.seat = w.seat
             AND s.version = w.expected
             AND clock_timestamp() < w.valid_until
        %s  RETURNING w.number, s.show, s.seat, clock_timestamp() < w.valid_until AS in_time
        ), logged AS (
          INSERT INTO seat_change
                 (show, seat, version, command_id, kind, hold_id, buyer, expires_at, at)
          SELECT show, seat, c.version, c.command_id, c.kind, c.hold_id, c.buyer, c.expires_at,
                 CASE WHEN in_time THEN c.at END
            FROM change c JOIN changed USING (number)
        )
        SELECT number FROM changed
        """
        .formatted(WANTED.names(), wanted, CHANGE.names(), change, before, condition);
  }

  /** Returns the numbers of the writes that were made, by their places in the list. */
  Set<Integer> execute(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(texts.of(writes.size(), changes.size()))) {
      int next = WANTED.bind(writes, statement, 1);
      CHANGE.bind(changes, statement, next);
      Set<Integer> written = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          written.add(rows.getInt(1));
        }
      }
      return written;
    } catch (SQLException e) {
      if (isSpoiled(e.getSQLState())) {
        throw new SpoiledException(e);
      }
      throw e;
    }
  }

  /** A locked row spoils the writes of others; alone it is what the database says. */
  private boolean isSpoiled(@Nullable String state) {
    return SqlState.isSpoiled(state) || (writes.size() > 1 && SqlState.isLockTimeout(state));
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
