package hotseat.store;

import hotseat.model.SeatId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Locks the row of a seat, like a writer that has not finished. */
public final class RowLock implements AutoCloseable {

  private final Connection connection;

  private RowLock(Connection connection) {
    this.connection = connection;
  }

  public static RowLock on(TestDatabase database, SeatId seat) {
    return on(database, seat, "FOR UPDATE");
  }

  /** A lock shared with others, which keeps writers away. */
  static RowLock shared(TestDatabase database, SeatId seat) {
    return on(database, seat, "FOR SHARE");
  }

  private static RowLock on(TestDatabase database, SeatId seat, String strength) {
    try {
      Connection connection = database.connect();
      connection.setAutoCommit(false);
      RowLock lock = new RowLock(connection);
      lock.execute(
          "SELECT 1 FROM seat WHERE show = ? AND seat = ? " + strength, seat.show(), seat.name());
      return lock;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement that becomes visible with {@link #commit}. */
  public void execute(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Releases the row, and discards what has not been committed. */
  public void release() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    release();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
