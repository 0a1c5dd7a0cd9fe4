package hotseat.store;

import static hotseat.store.ReplacementRows.CHANGE;
import static hotseat.store.ReplacementRows.WANTED;

import hotseat.store.ReplacementRows.Logged;
import hotseat.store.ReplacementRows.Wanted;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Written;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The writing statement: many seats and many changes, one compare-and-set each, one commit.
 *
 * <p>It is the same statement for one seat as for two hundred, so that both implementations pay for
 * the same SQL. Only the source of its rows differs, because a single row costs half as much again
 * when it is passed as arrays.
 *
 * <p>The clock is read twice. The first reading skips rows that are already late, but it happens
 * before the row is locked, and locking may have to wait for another writer. So the second reading
 * happens under the lock. A row that is late by then gets no time in the log, which a NOT NULL
 * constraint forbids, so the whole statement is rolled back.
 *
 * <p>One write can spoil the statement for all the others. They are then tried once more with the
 * {@link #careful} statement, which leaves out what can spoil it: rows that another transaction
 * keeps locked, and writes with a key that is already in the log. It costs two more lookups for
 * each write, so it is not the first choice.
 */
final class Replacement {

  /**
   * One of the writes has rolled back the whole statement; nothing was written. One of its keys has
   * already made a change, its row stayed locked for too long, or its time ran out meanwhile.
   */
  static final class SpoiledException extends RuntimeException {
    SpoiledException(Throwable cause) {
      super("one of the writes could not be made", cause);
    }
  }

  // All statements lock rows in the same order, so that no two of them wait for each other.
  private static final Comparator<Wanted> ROW_ORDER =
      Comparator.comparing((Wanted wanted) -> wanted.write().seat().show())
          .thenComparing(wanted -> wanted.write().seat().name());

  // Finds out which rows are locked without waiting for their locks.
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

  /** The SQL texts of one variant; the number of rows decides which one is used. */
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
    this.changes = this.writes.stream().flatMap(Wanted::logged).toList();
  }

  static Replacement of(List<Write> writes) {
    return new Replacement(PLAIN, writes);
  }

  /** Spoiled only by what happens while it runs. */
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

  /** Returns the numbers of the writes that were made: their places in the list. */
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

  /** What became of each write, if those with these numbers were made. */
  List<WriteResult> results(Set<Integer> written) {
    return IntStream.range(0, writes.size())
        .<WriteResult>mapToObj(number -> written.contains(number) ? new Written() : new LostRace())
        .toList();
  }

  /** The same became of all writes. */
  List<WriteResult> all(WriteResult result) {
    return Collections.nCopies(writes.size(), result);
  }

  /**
   * A lock timeout spoils the other writes of a statement; for a single write it is a plain error.
   */
  private boolean isSpoiled(@Nullable String state) {
    return SqlState.isSpoiled(state) || (writes.size() > 1 && SqlState.isLockTimeout(state));
  }
}
