package hotseat.actor.store;

import hotseat.model.SeatId;
import hotseat.store.Found.Recorded;
import hotseat.store.Rows;
import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keys of the changes in the log, for an owner that answers from memory. */
public final class KeyTable {

  // How many of a seat's latest keys its owner remembers; the contract promises as many.
  public static final int KEYS_REMEMBERED = 10_000;

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

  public KeyTable(Statements database) {
    this.database = database;
  }

  /** The changes that these keys have made, on any seat. */
  public Map<UUID, Recorded> recorded(Collection<UUID> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return database.read(
        StoreTime.notReported(),
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
  public List<UUID> recentKeys(SeatId seat, long version) {
    return database.read(
        StoreTime.notReported(),
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
}
