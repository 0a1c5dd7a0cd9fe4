package hotseat.load.fault.stage;

import hotseat.load.failure.Failure;
import hotseat.load.launch.DatabaseAddress;
import hotseat.load.launch.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The embedded server of a contestant. */
public final class LiveDatabase implements StagedDatabase {

  // Recovery reads what was written since the last checkpoint: megabytes here.
  private static final long ACCEPTING_MAX_MS = 30_000;
  private static final long POLL_MS = 10;
  private static final long BROKEN_MAX_MS = 5_000;

  private final EmbeddedDatabase server;
  private volatile boolean mayEnd;

  public LiveDatabase(EmbeddedDatabase server) {
    this.server = server;
  }

  @Override
  public void killBackend() throws InterruptedException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(Sessions.AT_WORK);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new Failure("no node has a session on the database");
      }
      ProcessHandle.of(row.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
      awaitBroken(connection);
    } catch (SQLException e) {
      throw new Failure("cannot read the sessions of the database: " + e.getMessage(), e);
    }
  }

  /** The server ends all sessions when one of them has died, this one included. */
  private static void awaitBroken(Connection connection) throws SQLException, InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BROKEN_MAX_MS);
    while (connection.isValid(1)) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new Failure("the server has not noticed that a session was killed");
      }
      Thread.sleep(POLL_MS);
    }
  }

  @Override
  public long blockedBehind(String node) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(Sessions.blockedBehind(node));
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new Failure("cannot read the sessions of the database: " + e.getMessage(), e);
    }
  }

  @Override
  public void kill() {
    mayEnd = true;
    server.kill();
  }

  @Override
  public void start() throws InterruptedException {
    server.restart();
    mayEnd = false;
  }

  @Override
  public void freeze() {
    server.pause();
  }

  @Override
  public void thaw() {
    server.resume();
  }

  @Override
  public void awaitAccepting() throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ACCEPTING_MAX_MS);
    while (!isAccepting()) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new Failure("the database does not accept connections again");
      }
      Thread.sleep(POLL_MS);
    }
  }

  private boolean isAccepting() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Optional<String> dead() {
    return mayEnd || server.isAlive() ? Optional.empty() : Optional.of("the database");
  }

  private Connection connect() throws SQLException {
    DatabaseAddress address = server.address();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
