package hotseat.store;

import hotseat.api.UnavailableException;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import hotseat.store.Found.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rows that everybody contends for, and the compare-and-set on their version.
 *
 * <pre>
 *   find     the seat, what the key has already done, and the time   one snapshot, one round trip
 *   settle   the same, after whoever is writing the row has finished
 *   replace  UPDATE … WHERE version = expected AND clock &lt; validUntil,
 *            and INSERT the changes of the rows that were updated    one statement, one commit
 * </pre>
 *
 * <p>A write is one autocommit statement, so no client ever holds a row lock while it thinks, or
 * while it is paused. A row whose version has moved on is left alone and not returned; the other
 * rows of the same statement are not harmed.
 */
public final class SeatTable {

  // Beyond this a seat's keys are not remembered by its owner; the contract promises as many.
  public static final int KEYS_REMEMBERED = 10_000;

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

  private static final String RECORDED =
      """
      SELECT show AS c_show, seat AS c_seat, version AS c_version, kind AS c_kind,
             command_id AS c_command_id, hold_id AS c_hold_id, buyer AS c_buyer,
             expires_at AS c_expires_at, at AS c_at
        FROM seat_change
       WHERE command_id = ANY (?)
      """;

  private static final String RECENT_KEYS =
      """
      SELECT command_id FROM seat_change
       WHERE show = ? AND seat = ? AND version > ?
      """;

  private final Statements database;

  public SeatTable(Statements database) {
    this.database = database;
  }

  /**
   * Several of the following on one connection. Who has to wait for another one between its look
   * and its write has mostly lost the race already.
   */
  public <T> T together(StoreTime time, Function<SeatTable, T> work) {
    return database.together(time, one -> work.apply(new SeatTable(one)));
  }

  /** Looks without waiting for anybody. */
  public Found find(SeatId seat, Optional<UUID> key, StoreTime time) {
    return database.read(time, connection -> find(connection, seat, key));
  }

  /**
   * Looks after the writer of the row, if there is one, has finished. Needed where the clock alone
   * decides: a confirm that was in time may still be on its way to the disk when the hold expires.
   * The time of the answer is therefore the one before the waiting: whoever starts to write later
   * comes too late for a hold that has expired by then. Where nobody is writing nothing is locked,
   * and nothing written: see {@link WriterInProgress}.
   */
  public Found settle(SeatId seat, Optional<UUID> key, StoreTime time) {
    return database.read(
        time,
        connection -> {
          Found first = find(connection, seat, key);
          if (!(first instanceof Found.Here before && before.isBeingWritten())) {
            return first;
          }
          waitForWriter(connection, seat);
          return switch (find(connection, seat, key)) {
            case Found.Here here ->
                new Found.Here(seat, here.seat(), here.earlier(), before.now(), false);
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

  private static Found find(Connection connection, SeatId seat, Optional<UUID> key)
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
            : new Found.Here(
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

  /** The changes that these keys have made, wherever. */
  public Map<UUID, Recorded> recorded(Collection<UUID> keys, StoreTime time) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return database.read(
        time,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RECORDED)) {
            statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            Map<UUID, Recorded> recorded = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                Recorded made = Rows.recorded(rows);
                recorded.put(made.change().key(), made);
              }
            }
            return recorded;
          }
        });
  }

  /** The keys of the seat's last {@link #KEYS_REMEMBERED} changes up to this version. */
  public List<UUID> recentKeys(SeatId seat, long version, StoreTime time) {
    return database.read(
        time,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(RECENT_KEYS)) {
            statement.setString(1, seat.show());
            statement.setString(2, seat.name());
            statement.setLong(3, version - KEYS_REMEMBERED);
            List<UUID> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                keys.add(rows.getObject(1, UUID.class));
              }
            }
            return keys;
          }
        });
  }

  /**
   * Stores each write whose seat is still at the expected version and whose time has not come.
   *
   * @return the places, in the list, of those that were written; any other seat is as it was
   * @throws CommitUnknownException if any of them may have been written, or may yet be
   */
  public Set<Integer> replace(List<Write> writes, StoreTime time) {
    try {
      return execute(Replacement.of(writes), time);
    } catch (Replacement.SpoiledException e) {
      return writes.size() == 1 ? Set.of() : replaceCarefully(writes, time);
    }
  }

  private Set<Integer> execute(Replacement replacement, StoreTime time) {
    return database.write(time, replacement::execute);
  }

  /** One write has spoiled the whole statement: leave it out, spare the others. */
  private Set<Integer> replaceCarefully(List<Write> writes, StoreTime time) {
    try {
      return execute(Replacement.careful(writes), time);
    } catch (Replacement.SpoiledException race) {
      return writes.size() == 1 ? Set.of() : replaceInHalves(writes, time);
    }
  }

  /** It was spoiled at the very moment, by another statement with the same key or on the row. */
  private Set<Integer> replaceInHalves(List<Write> writes, StoreTime time) {
    int half = writes.size() / 2;
    Set<Integer> written = new HashSet<>(replaceCarefully(writes.subList(0, half), time));
    try {
      replaceCarefully(writes.subList(half, writes.size()), time)
          .forEach(place -> written.add(half + place));
    } catch (UnavailableException e) {
      // True of the second half alone. The first one is stored, and nobody may be told otherwise.
      throw new CommitUnknownException(e);
    }
    return written;
  }

  public boolean replace(Write write, StoreTime time) {
    return !replace(List.of(write), time).isEmpty();
  }

  /** The clock that all expiry is decided on. */
  public Instant now(StoreTime time) {
    return database.read(time, Rows::now);
  }
}
