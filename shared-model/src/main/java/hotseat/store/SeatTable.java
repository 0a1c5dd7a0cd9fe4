package hotseat.store;

import hotseat.model.Refusal;
import hotseat.model.SeatId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows that all requests contend for, and the compare-and-set on their version.
 *
 * <pre>
 *   read             the seat, what the key has already done,
 *                    and the time                                 one snapshot, one round trip
 *   readAfterWriter  the same, after a writer that is on the row has finished
 *   replace          UPDATE … WHERE version = expected AND clock &lt; validUntil,
 *                    and INSERT the changes of the updated rows   one statement, one commit
 * </pre>
 *
 * <p>A write is one autocommit statement, so no client ever holds a row lock while it computes or
 * is paused. A row whose version has moved on is left alone, and its write is a {@code LostRace};
 * the other rows of the same statement are still written.
 */
public final class SeatTable {

  private static final String FIND =
      """
      SELECT clock.now, %s AS is_being_written,
             s.version, s.status, s.hold_id, s.buyer, s.expires_at, s.capacity, s.sold,
             s.changed_by, s.changed_at,
             c.show AS c_show, c.seat AS c_seat, c.version AS c_version, c.kind AS c_kind,
             c.command_id AS c_command_id, c.hold_id AS c_hold_id, c.buyer AS c_buyer,
             c.expires_at AS c_expires_at, c.at AS c_at
        FROM (SELECT clock_timestamp() AS now OFFSET 0) AS clock
             LEFT JOIN seat s ON s.show = ? AND s.seat = ?
             LEFT JOIN seat_change c ON c.command_id = ?
      """
          .formatted(WriterInProgress.of("s"));

  private static final String WAIT_FOR_WRITER =
      "SELECT 1 FROM seat WHERE show = ? AND seat = ? FOR SHARE";

  private static final String SHOW_EXISTS = "SELECT 1 FROM show WHERE show = ?";

  private final Statements database;

  public SeatTable(Statements database) {
    this.database = database;
  }

  /** Reads without waiting for any writer. */
  public Found read(SeatId seat, Optional<UUID> key, StoreTime time) {
    return database.read(time, connection -> read(connection, seat, key));
  }

  /**
   * Reads after a writer that is on the row has finished. Needed where the clock alone decides: a
   * confirm that was in time may still be on its way to the disk when the hold expires. The result
   * therefore carries the time before the wait: a write that starts later is too late for a hold
   * that has expired by then. If no writer is on the row, nothing is locked and nothing written:
   * see {@link WriterInProgress}.
   */
  public Found readAfterWriter(SeatId seat, Optional<UUID> key, StoreTime time) {
    return database.read(
        time,
        connection -> {
          Found first = read(connection, seat, key);
          if (!(first instanceof Found.Present before && before.isBeingWritten())) {
            return first;
          }
          waitForWriter(connection, seat);
          return switch (read(connection, seat, key)) {
            case Found.Present here ->
                new Found.Present(seat, here.seat(), here.madeByKey(), before.now(), false);
            case Found.Absent absent -> absent;
          };
        });
  }

  private static void waitForWriter(Connection connection, SeatId seat) throws SQLException {
    try (PreparedStatement wait = connection.prepareStatement(WAIT_FOR_WRITER)) {
      wait.setString(1, seat.show());
      wait.setString(2, seat.name());
      wait.execute();
    }
  }

  private static Found read(Connection connection, SeatId seat, Optional<UUID> key)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, seat.show());
      statement.setString(2, seat.name());
      statement.setObject(3, key.orElse(null), Types.OTHER);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Instant now = Rows.instant(row, "now");
        return row.getString("status") == null
            ? new Found.Absent(whatIsMissing(connection, seat), now)
            : new Found.Present(
                seat,
                Rows.seat(row),
                Rows.recordedIfAny(row),
                now,
                row.getBoolean("is_being_written"));
      }
    }
  }

  private static Refusal whatIsMissing(Connection connection, SeatId seat) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SHOW_EXISTS)) {
      statement.setString(1, seat.show());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Refusal.SEAT_NOT_FOUND : Refusal.SHOW_NOT_FOUND;
      }
    }
  }

  /** Stores the write if its seat is still at the expected version and its time has not run out. */
  public WriteResult replace(Write write, StoreTime time) {
    return replace(List.of(write), time).getFirst();
  }

  /** The same for many writes in one statement. Returns what became of each, in the same order. */
  public List<WriteResult> replace(List<Write> writes, StoreTime time) {
    return new SpoiledRetries(database, time).replace(writes);
  }
}
