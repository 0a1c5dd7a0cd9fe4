package hotseat.bench;

import hotseat.api.UnavailableException;
import hotseat.model.Command;
import hotseat.model.SeatId;
import hotseat.store.Database;
import hotseat.store.StoreTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the same rows in the same database can do with nothing around them: no rules, no
 * idempotency, no pause, no bound. Only for standing areas, where every command is accepted.
 */
final class RawHeart {

  private static final String READ = "SELECT version FROM seat WHERE show = ? AND seat = ?";

  private static final String COMPARE_AND_SET =
      """
      WITH changed AS (
        UPDATE seat SET version = version + 1, sold = sold + 1
         WHERE show = ? AND seat = ? AND version = ?
        RETURNING show, seat, version
      )
      INSERT INTO seat_change (show, seat, version, command_id, kind, hold_id, buyer, at)
      SELECT show, seat, version, ?::uuid, 'RESERVE', ?::uuid, 'b', clock_timestamp() FROM changed
      """;

  private static final String CONDITIONAL =
      """
      UPDATE seat SET version = version + 1, sold = sold + 1
       WHERE show = ? AND seat = ? AND sold < capacity
      """;

  private interface Sql {
    void change(Connection connection, SeatId seat, Command command) throws SQLException;
  }

  private RawHeart() {}

  static Heart optimistic(Arena arena) {
    return heart(arena.database(), RawHeart::readCompareAndSet);
  }

  static Heart conditional(Arena arena) {
    return heart(
        arena.database(),
        (connection, seat, _) -> update(connection, CONDITIONAL, seat.show(), seat.name()));
  }

  private static Heart heart(Database database, Sql sql) {
    return new Heart() {
      @Override
      public Answer handle(SeatId seat, Command command) {
        try {
          return database.read(
              StoreTime.notReported(),
              connection -> {
                sql.change(connection, seat, command);
                return Answer.ACCEPTED;
              });
        } catch (UnavailableException timeout) {
          return Answer.FAILED;
        }
      }

      @Override
      public void close() {}
    };
  }

  private static void readCompareAndSet(Connection connection, SeatId seat, Command command)
      throws SQLException {
    long version;
    do {
      version = version(connection, seat);
    } while (update(
            connection,
            COMPARE_AND_SET,
            seat.show(),
            seat.name(),
            version,
            command.key(),
            command.key())
        == 0);
  }

  private static long version(Connection connection, SeatId seat) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, seat.show());
      statement.setString(2, seat.name());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
