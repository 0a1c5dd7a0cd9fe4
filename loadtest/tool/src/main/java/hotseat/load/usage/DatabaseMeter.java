package hotseat.load.usage;

import hotseat.load.failure.Failure;
import hotseat.load.launch.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the statistics and settings of a Postgres, and empties it between trials. */
public final class DatabaseMeter implements AutoCloseable {

  private static final String COUNTERS =
      """
      SELECT xact_commit AS commits, xact_rollback AS rollbacks,
             pg_current_wal_insert_lsn() - '0/0' AS wal_bytes,
             (SELECT coalesce(sum(n_dead_tup), 0) FROM pg_stat_user_tables) AS dead_rows
        FROM pg_stat_database WHERE datname = current_database()
      """;

  // The next trial starts with empty tables, and with nothing left to write to the disk.
  private static final List<String> REFRESH =
      List.of("TRUNCATE seat, seat_change, show", "CHECKPOINT");

  private static final List<String> PROVENANCE =
      List.of(
          "server_version",
          "fsync",
          "synchronous_commit",
          "full_page_writes",
          "shared_buffers",
          "max_wal_size",
          "checkpoint_timeout");

  private final Connection connection;

  private DatabaseMeter(Connection connection) {
    this.connection = connection;
  }

  public static DatabaseMeter on(DatabaseAddress address) {
    try {
      return new DatabaseMeter(
          DriverManager.getConnection(address.url(), address.user(), address.password()));
    } catch (SQLException e) {
      throw new Failure("cannot connect to the database " + address + ": " + e.getMessage(), e);
    }
  }

  public Map<String, Double> counters() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNTERS)) {
      row.next();
      Map<String, Double> counters = new LinkedHashMap<>();
      for (String name : List.of("commits", "rollbacks", "wal_bytes", "dead_rows")) {
        counters.put(name, row.getDouble(name));
      }
      return counters;
    } catch (SQLException e) {
      throw new Failure("cannot read the counters of the database: " + e.getMessage(), e);
    }
  }

  public void refresh() {
    try (Statement statement = connection.createStatement()) {
      for (String sql : REFRESH) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new Failure("cannot empty the database: " + e.getMessage(), e);
    }
  }

  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      for (String name : PROVENANCE) {
        try (ResultSet row = statement.executeQuery("SHOW " + name)) {
          row.next();
          settings.put("postgres." + name, row.getString(1));
        }
      }
      return settings;
    } catch (SQLException e) {
      throw new Failure("cannot read the settings of the database: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Failure("cannot close the connection to the database: " + e.getMessage(), e);
    }
  }
}
