package hotseat.store;

import com.zaxxer.hikari.util.DriverDataSource;
import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import hotseat.api.Terms;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * How a node connects to Postgres. Both implementations read exactly these settings.
 *
 * <p>Timeouts are nested, each shorter than the one around it, so that the innermost one fires
 * first and can still say what it knows: lock, statement, socket, and around all of them the
 * request.
 *
 * @param applicationName the node's name on the server
 * @param patience the longest that a call waits for a connection
 */
public record DatabaseSettings(
    String url,
    String user,
    String password,
    int connections,
    boolean volatileAllowed,
    String applicationName,
    Duration patience) {

  // Behind a row lock is at most a single statement; a longer wait means that its server is stuck.
  static final int LOCK_TIMEOUT_MS = 1_000;
  // The server gives up before the client does, so that the client receives the error.
  static final int STATEMENT_TIMEOUT_MS = 1_500;
  // Bounds a read from a connection that swallows packets; the driver would wait for ever.
  static final int SOCKET_TIMEOUT_S = 2;
  // A database on the same network answers within milliseconds or not at all.
  static final int CONNECT_TIMEOUT_S = 2;
  // No transaction here ever waits for its client; one that does has lost it.
  static final int IDLE_IN_TRANSACTION_TIMEOUT_MS = 2_000;
  // Nodes that start together with their database on a small machine delay each other, but nothing
  // else.
  static final int START_TIMEOUT_MS = 5_000;
  // An idle connection has to prove by then that it is still alive, or another one has to be
  // opened.
  static final int POOL_TIMEOUT_MS = 1_000;

  // Every statement finds its rows by key. A plan that was cached while the tables were small would
  // otherwise scan them when they have grown to a million rows.
  private static final String PLANS = "-c enable_seqscan=off";

  // A new show may hold one for long.
  private static final int CONNECTIONS_MIN = 2;
  private static final int CONNECTIONS_DEFAULT = 8;
  private static final int CONNECTIONS_MAX = 500;

  public static DatabaseSettings of(Environment environment, String node) {
    return new DatabaseSettings(
        url(environment.text("HOTSEAT_DATABASE_URL")),
        environment.text("HOTSEAT_DATABASE_USER", "postgres"),
        environment.text("HOTSEAT_DATABASE_PASSWORD", ""),
        environment.number(
            "HOTSEAT_DATABASE_CONNECTIONS", CONNECTIONS_DEFAULT, CONNECTIONS_MIN, CONNECTIONS_MAX),
        environment.flag("HOTSEAT_DATABASE_VOLATILE_ALLOWED", false),
        node,
        Terms.of(environment).request());
  }

  /** The same with another number of connections. */
  public DatabaseSettings with(int otherConnections) {
    return new DatabaseSettings(
        url, user, password, otherConnections, volatileAllowed, applicationName, patience);
  }

  /** The URL is not quoted in the error: it may contain a password. */
  private static String url(String text) {
    try {
      DriverManager.getDriver(text);
      return text;
    } catch (SQLException notForThis) {
      throw new SettingException(
          "HOTSEAT_DATABASE_URL must be like jdbc:postgresql://127.0.0.1:5432/hotseat");
    }
  }

  DataSource source() {
    return new DriverDataSource(url, null, ofDriver(), null, null);
  }

  Properties ofDriver() {
    Properties driver = new Properties();
    driver.setProperty("user", user);
    driver.setProperty("password", password);
    driver.setProperty("ApplicationName", applicationName);
    driver.setProperty("connectTimeout", Integer.toString(CONNECT_TIMEOUT_S));
    driver.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_S));
    // Detects a vanished server while a connection is idle in the pool.
    driver.setProperty("tcpKeepAlive", "true");
    // The same few statements run again and again: prepare them at once, not from the fifth time
    // on.
    driver.setProperty("prepareThreshold", "1");
    driver.setProperty(
        "options",
        "-c lock_timeout=%d -c statement_timeout=%d -c idle_in_transaction_session_timeout=%d %s"
            .formatted(
                LOCK_TIMEOUT_MS, STATEMENT_TIMEOUT_MS, IDLE_IN_TRANSACTION_TIMEOUT_MS, PLANS));
    return driver;
  }

  @Override
  public String toString() {
    return "%s as %s with %d connections".formatted(url, user, connections);
  }
}
