package hotseat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import hotseat.api.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Connections to Postgres, and what a failure on one of them means. */
public final class Database implements Statements, AutoCloseable {

  private final DatabaseSettings settings;
  // Shared by all pools of a node: they must not be connected to different databases.
  private final ServerCheck check;
  private final MeterRegistry metrics;
  private final HikariDataSource pool;
  private final ConnectionQueue queue;
  private final Calls calls;

  private Database(
      HikariConfig config,
      DatabaseSettings settings,
      ServerCheck check,
      MeterRegistry metrics,
      Calls calls) {
    this.settings = settings;
    this.check = check;
    this.metrics = metrics;
    this.pool = connect(config);
    this.queue = new ConnectionQueue(config.getPoolName(), settings.connections(), metrics);
    this.calls = calls;
  }

  /** Connects, brings the schema up to date and makes sure that commits are durable. */
  public static Database open(DatabaseSettings settings, MeterRegistry metrics) {
    return open(settings, _ -> {}, metrics);
  }

  /**
   * The same for a node that owns no seats: it keeps owners out.
   *
   * @throws UnavailableException also if there are owners
   */
  public static Database openWithoutOwner(DatabaseSettings settings, MeterRegistry metrics) {
    Database database =
        open(settings, config -> config.setConnectionInitSql(Tenants.SHARE), metrics);
    try {
      Tenants.demandNoOwner(database);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database open(
      DatabaseSettings settings, Consumer<HikariConfig> further, MeterRegistry metrics) {
    ServerCheck check = new ServerCheck(settings);
    HikariConfig config = poolOf(settings.applicationName(), settings, check, metrics);
    further.accept(config);
    Database database = new Database(config, settings, check, metrics, new Calls(metrics));
    try {
      database.read(StoreTime.notReported(), Durability::of).demand(settings);
      Schema.bringUpToDate(database.pool);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens more connections to the same database, for one kind of work of the same node, so that it
   * never competes with another kind of work for connections.
   */
  public Database apart(String work, int connections) {
    DatabaseSettings its = settings.with(connections);
    return new Database(
        poolOf(settings.applicationName() + "-" + work, its, check, metrics),
        its,
        check,
        metrics,
        calls);
  }

  private static HikariDataSource connect(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw e.getCause() instanceof SQLException why ? notConnected(why) : e;
    }
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return onOneConnection(time, connection -> connection.read(time, work));
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    return onOneConnection(time, connection -> connection.write(time, work));
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    long askedNanos = time.nanos();
    queue.enter(time.leftNanos(settings.patience().toNanos()));
    try (Connection connection = connect()) {
      time.waitedForPool(askedNanos);
      return work.apply(new OneConnection(connection, calls));
    } catch (SQLException e) {
      throw new AssertionError("returning a pooled connection sends nothing", e);
    } finally {
      queue.leave();
    }
  }

  /** The queue admits no more calls than there are connections, so one is free or none works. */
  private Connection connect() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      UnavailableException away = notConnected(e);
      if (!Thread.currentThread().isInterrupted()) {
        calls.unanswered();
        queue.turnAway(away);
      }
      throw away;
    }
  }

  private static UnavailableException notConnected(SQLException e) {
    return new UnavailableException("no connection to the database: " + SqlState.firstLine(e), e);
  }

  /** Reads the time, because the driver's own check hides that a connection broke. */
  public boolean answers() {
    try {
      now();
      return true;
    } catch (UnavailableException e) {
      return false;
    }
  }

  /** The number of connections in use. */
  public int busy() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  /** How many calls wait for a connection. */
  public int waiting() {
    return queue.waiting();
  }

  public int connections() {
    return pool.getMaximumPoolSize();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariConfig poolOf(
      String name, DatabaseSettings settings, ServerCheck check, MeterRegistry metrics) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(check.over(settings.source()));
    config.setMaximumPoolSize(settings.connections());
    // All connections from the start: none is opened while a request waits for it.
    config.setMinimumIdle(settings.connections());
    config.setInitializationFailTimeout(DatabaseSettings.START_TIMEOUT_MS);
    config.setConnectionTimeout(DatabaseSettings.POOL_TIMEOUT_MS);
    config.setValidationTimeout(DatabaseSettings.POOL_TIMEOUT_MS);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics));
    return config;
  }
}
