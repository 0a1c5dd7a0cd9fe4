package hotseat.store;

import hotseat.api.Environment;
import hotseat.api.Ticker;
import hotseat.api.UnavailableException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the database server does and what it waits for, by its own statistics: one statement for
 * each scrape of the metrics, and none in between.
 *
 * <p>Off by default: the server is the same for all nodes, so one node is enough. A managed
 * Postgres with metrics of its own needs none.
 */
public final class ServerMetrics {

  private enum Figure {
    COMMITS("commits", "transactions that were committed"),
    ROLLBACKS("rollbacks", "transactions that were rolled back"),
    WAL("wal", "bytes written to the write-ahead log"),
    UPDATES("updates", "rows that were updated"),
    HOT_UPDATES("updates.hot", "rows that were updated without touching an index"),
    LOCKS("locks.waited.for", "locks that a session waits for"),
    RUNNING("sessions.running", "sessions that use the CPU"),
    ON_LOCK("sessions.on.lock", "sessions that wait for the lock of a row or a transaction"),
    ON_DISK("sessions.on.disk", "sessions that wait for the disk, the log or each other's pages"),
    IDLE("sessions.idle", "sessions that wait for their client"),
    DEAD_ROWS("rows.dead", "old versions of rows that are not yet vacuumed");

    private final String name;
    private final String about;

    Figure(String name, String about) {
      this.name = "hotseat.database." + name;
      this.about = about;
    }

    boolean onlyGrows() {
      return compareTo(LOCKS) < 0;
    }
  }

  // Each column is named like its figure. WAL and locks count the whole server, all else this
  // database.
  private static final String READ =
      """
      SELECT d.xact_commit AS commits, d.xact_rollback AS rollbacks,
             pg_current_wal_insert_lsn() - '0/0' AS wal, t.*,
             (SELECT count(*) FROM pg_locks WHERE NOT granted) AS locks, s.*
        FROM pg_stat_database d,
             (SELECT coalesce(sum(n_tup_upd), 0) AS updates,
                     coalesce(sum(n_tup_hot_upd), 0) AS hot_updates,
                     coalesce(sum(n_dead_tup), 0) AS dead_rows
                FROM pg_stat_user_tables) t,
             (SELECT count(*) FILTER (WHERE state = 'active' AND wait_event_type IS NULL)
                       AS running,
                     count(*) FILTER (WHERE wait_event_type = 'Lock') AS on_lock,
                     count(*) FILTER (WHERE wait_event_type IN ('IO', 'LWLock', 'IPC')) AS on_disk,
                     count(*) FILTER (WHERE wait_event_type = 'Client') AS idle
                FROM pg_stat_activity
               WHERE datname = current_database() AND backend_type = 'client backend') s
       WHERE d.datname = current_database()
      """;

  // One read is enough for all figures of a scrape.
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Statements database;
  private final Ticker ticker;
  private Map<Figure, Double> latest = new EnumMap<>(Figure.class);
  private boolean isAnswered;
  private long lookedNanos;

  private ServerMetrics(Statements database, Ticker ticker) {
    this.database = database;
    this.ticker = ticker;
    this.lookedNanos = ticker.nanos() - FRESH_NANOS;
  }

  public static void registerIn(
      Environment environment, Statements database, Ticker ticker, MeterRegistry metrics) {
    if (environment.flag("HOTSEAT_DATABASE_METRICS", false)) {
      new ServerMetrics(database, ticker).registerIn(metrics);
    }
  }

  private void registerIn(MeterRegistry metrics) {
    Arrays.stream(Figure.values()).forEach(figure -> registerIn(metrics, figure));
  }

  private void registerIn(MeterRegistry metrics, Figure figure) {
    if (figure.onlyGrows()) {
      FunctionCounter.Builder<ServerMetrics> counter =
          FunctionCounter.builder(figure.name, this, server -> server.counted(figure))
              .description(figure.about);
      (figure == Figure.WAL ? counter.baseUnit("bytes") : counter).register(metrics);
    } else {
      Gauge.builder(figure.name, this, server -> server.seen(figure))
          .strongReference(true)
          .description(figure.about)
          .register(metrics);
    }
  }

  /** A counter keeps its last value while the server does not answer. */
  private synchronized double counted(Figure figure) {
    look();
    return latest.getOrDefault(figure, 0.0);
  }

  /** A gauge has no value while the server does not answer. */
  private synchronized double seen(Figure figure) {
    look();
    return isAnswered ? latest.getOrDefault(figure, Double.NaN) : Double.NaN;
  }

  private void look() {
    if (ticker.nanos() - lookedNanos < FRESH_NANOS) {
      return;
    }
    try {
      latest = database.read(StoreTime.notReported(), ServerMetrics::read);
      isAnswered = true;
    } catch (UnavailableException e) {
      isAnswered = false;
    }
    lookedNanos = ticker.nanos();
  }

  private static Map<Figure, Double> read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet row = statement.executeQuery()) {
      row.next();
      Map<Figure, Double> figures = new EnumMap<>(Figure.class);
      for (Figure figure : Figure.values()) {
        figures.put(figure, row.getDouble(figure.name()));
      }
      return figures;
    }
  }
}
