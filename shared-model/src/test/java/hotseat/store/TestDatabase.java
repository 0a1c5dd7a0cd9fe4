package hotseat.store;

import hotseat.model.SeatId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of its own for each test, on one Postgres per JVM that is as durable as in production.
 */
public final class TestDatabase {

  // The driver prefers what is in the URL to the node's own timeouts.
  private static final String PATIENT =
      "?socketTimeout=90&options=-c%20lock_timeout=90000%20-c%20statement_timeout=90000"
          + "%20-c%20enable_seqscan=off";

  private static final EmbeddedPostgres SERVER = start();
  private static final String TEMPLATE = "hotseat_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static boolean hasTemplate;

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A database with the schema and nothing else. */
  public static synchronized TestDatabase fresh() {
    if (!hasTemplate) {
      hasTemplate = true;
      create(TEMPLATE, "template1").open(2).close();
    }
    return create("hotseat_" + COUNT.incrementAndGet(), TEMPLATE);
  }

  /**
   * A database whose clock stands until a test moves it. Expiry depends on the database's clock
   * alone, so no test has to wait for it, and nothing expires on a machine that is slow.
   */
  public static TestDatabase withMovableClock() {
    TestDatabase database = fresh();
    database.execute("CREATE TABLE test_clock AS SELECT pg_catalog.clock_timestamp() AS now");
    database.execute(
        """
        CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE plpgsql AS $$
        BEGIN
          RETURN (SELECT now FROM public.test_clock);
        END $$
        """);
    // With this search path, the plain name of the clock refers to the function above.
    database.set("search_path", "public, pg_catalog");
    return database;
  }

  public void moveClock(Duration forward) {
    execute("UPDATE test_clock SET now = now + ?::interval", forward.toString());
  }

  /** A database without even the schema. */
  static TestDatabase empty() {
    return create("empty_" + COUNT.incrementAndGet(), "template1");
  }

  private static TestDatabase create(String name, String template) {
    new TestDatabase("postgres").execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    return new TestDatabase(name);
  }

  public Database open(int connections) {
    return Database.open(settings(connections), new SimpleMeterRegistry());
  }

  public DatabaseSettings settings(int connections) {
    return settings(SERVER.getPort(), connections, "", BoxOffice.PATIENCE);
  }

  public DatabaseSettings settingsThrough(Relay relay, int connections) {
    return settings(relay.port(), connections, "", BoxOffice.PATIENCE);
  }

  /** Settings with which a statement waits as long as a test needs for its next steps. */
  DatabaseSettings patient(int connections) {
    return settings(SERVER.getPort(), connections, PATIENT, BoxOffice.LONG_PATIENCE);
  }

  DatabaseSettings patientThrough(Relay relay, int connections) {
    return settings(relay.port(), connections, PATIENT, BoxOffice.LONG_PATIENCE);
  }

  private DatabaseSettings settings(
      int port, int connections, String parameters, Duration patience) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:%d/%s%s".formatted(port, name, parameters),
        "postgres",
        "",
        connections,
        false,
        "test",
        patience);
  }

  /** Creates a relay to put between this database and its pools. */
  public Relay relay() {
    return new Relay(SERVER.getPort());
  }

  /** A connection outside all pools, without any of their timeouts. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(settings(1).url(), "postgres", "");
  }

  public void execute(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = bound(connection, sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column, as text. */
  public List<String> texts(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = bound(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(String.valueOf(rows.getString(1)));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long number(String sql, Object... values) {
    return Long.parseLong(texts(sql, values).getFirst());
  }

  /** How many sessions wait for a lock now. */
  public long sessionsThatWait() {
    return number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = ? AND wait_event_type = 'Lock'",
        name);
  }

  /** The versions of a seat in the audit, in order. */
  public List<String> versionsOf(SeatId seat) {
    return texts(
        "SELECT version FROM seat_change WHERE show = ? AND seat = ? ORDER BY version",
        seat.show(),
        seat.name());
  }

  /** Sets it for every session from now on. */
  public void set(String setting, String value) {
    execute("ALTER DATABASE %s SET %s = %s".formatted(name, setting, value));
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          // The library switches these three off; the tests must hold under production settings.
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          // Enough for several nodes with their pools, and for connections of the tests.
          .setServerConfig("max_connections", "300")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setLocaleConfig("locale", "C")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
