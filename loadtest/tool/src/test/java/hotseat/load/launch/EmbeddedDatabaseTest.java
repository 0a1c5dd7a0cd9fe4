package hotseat.load.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import hotseat.load.serve.Traces;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  // A server that was killed does not log this, and leaves shared memory behind.
  private static final String SHUT_DOWN = "database system is shut down";

  @TempDir private Path directory;

  private Home home;
  private EmbeddedDatabase database;

  @BeforeEach
  void start() throws Exception {
    home = TestHome.in(directory);
    database = EmbeddedDatabase.start(home, directory.resolve("database.log"));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void isDurableDespiteTheDefaultsOfTheLibrary() {
    Durability durability = Durability.of(database.address());
    durability.demand();
    assertThat(durability)
        .hasToString("PostgreSQL 18.6, fsync on, synchronous_commit on, full_page_writes on");
  }

  @Test
  void listensOnThisMachineOnly() throws SQLException {
    assertThat(query("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(query("SHOW unix_socket_directories")).isEmpty();
  }

  @Test
  void keepsItsDataAndItsAddressAcrossARestart() throws Exception {
    DatabaseAddress before = database.address();
    execute("CREATE TABLE kept AS SELECT 42 AS answer");
    database.restart();
    assertThat(database.address()).isEqualTo(before);
    assertThat(query("SELECT answer FROM kept")).isEqualTo("42");
  }

  @Test
  void keepsEverythingCommittedWhenItIsKilled() throws Exception {
    execute("CREATE TABLE kept AS SELECT 42 AS answer");
    database.kill();
    assertThat(database.isAlive()).isFalse();
    database.restart();
    assertThat(database.isAlive()).isTrue();
    assertThat(query("SELECT answer FROM kept")).isEqualTo("42");
  }

  @Test
  void doesNotAnswerWhileItIsPaused() throws Exception {
    database.pause();
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::answer);
    assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    database.resume();
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("42");
  }

  private String answer() {
    try {
      return query("SELECT 42");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leavesNoProcessAndNoDirectoryBehind() {
    Traces traces = Traces.of(home);
    database.close();
    traces.assertGone();
    assertThat(database.isAlive()).isFalse();
    assertThat(directory.resolve("database.log")).content().contains(SHUT_DOWN);
  }

  @Test
  void leavesNothingBehindEvenIfItWasPaused() throws Exception {
    Traces traces = Traces.of(home);
    new ProcessBuilder("kill", "-STOP", Long.toString(database.pid())).start().waitFor();
    database.close();
    traces.assertGone();
    assertThat(directory.resolve("database.log")).content().contains(SHUT_DOWN);
  }

  @Test
  void anUnreachableServerIsReportedInOneLine() {
    database.close();
    assertThatThrownBy(() -> Durability.of(database.address()))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("cannot connect to the database postgres@jdbc:postgresql://127.")
        .hasMessageContaining(": Connection to")
        .hasMessageNotContaining("\n");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    DatabaseAddress address = database.address();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
