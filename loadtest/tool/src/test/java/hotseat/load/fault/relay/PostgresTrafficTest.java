package hotseat.load.fault.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.launch.DatabaseAddress;
import hotseat.store.TestDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay between the real driver and a real server. */
class PostgresTrafficTest {

  private static final String INSERT = "INSERT INTO diary SELECT ?::int RETURNING entry";

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final DatabaseAddress DIRECT =
      new DatabaseAddress(DATABASE.settings(1).url(), "postgres", "");

  private final Cuts cuts = new Cuts(statement -> statement.contains("INSERT INTO diary"));
  private final Relay relay =
      Relay.ofPostgres(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), DIRECT.server(), cuts);

  @BeforeAll
  static void bindDiary() {
    DATABASE.execute("CREATE TABLE diary (entry int PRIMARY KEY)");
  }

  @BeforeEach
  void tearOutAllPages() {
    DATABASE.execute("TRUNCATE diary");
  }

  @AfterEach
  void disconnect() {
    relay.close();
  }

  private Connection connection(String parameters) throws SQLException {
    return DriverManager.getConnection(
        DIRECT.by(relay.address()).url() + parameters, "postgres", "");
  }

  private static void write(Connection connection, int entry) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, Integer.toString(entry));
      statement.executeQuery();
    }
  }

  private static boolean isWritten(int entry) {
    return DATABASE.number("SELECT count(*) FROM diary WHERE entry = ?", entry) == 1;
  }

  private static void assertUnknown(Connection connection, int entry) {
    assertThatThrownBy(() -> write(connection, entry))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("08"));
  }

  @Test
  void everythingPassesByDefault() throws Exception {
    try (Connection connection = connection("")) {
      for (int entry = 0; entry < 20; entry++) {
        write(connection, entry);
      }
    }
    assertThat(DATABASE.number("SELECT count(*) FROM diary")).isEqualTo(20);
  }

  @Test
  void delayedWritesAreCountedAndNothingElseIsDelayed() throws Exception {
    Duration delay = Duration.ofMillis(200);
    try (Connection connection = connection("")) {
      write(connection, 1);
      relay.become(new Link.LateWrites(delay, ""));
      long began = System.nanoTime();
      write(connection, 2);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(delay);
      connection.createStatement().execute("SELECT 1");
      relay.become(Link.OPEN);
      write(connection, 3);
    }
    assertThat(relay.deeds().of(Deed.WRITES_DELAYED)).isEqualTo(1);
  }

  @Test
  void onlyWritesThatContainTheTextAreDelayed() throws Exception {
    try (Connection connection = connection("")) {
      relay.become(new Link.LateWrites(Duration.ofMillis(200), "2222"));
      write(connection, 1111);
      assertThat(relay.deeds().of(Deed.WRITES_DELAYED)).isZero();
      write(connection, 2222);
      assertThat(relay.deeds().of(Deed.WRITES_DELAYED)).isEqualTo(1);
    }
  }

  /** The statement is sent once. After that only its name passes. */
  @Test
  void aPreparedWriteIsRecognisedByItsName() throws Exception {
    try (Connection connection = connection("?prepareThreshold=1")) {
      write(connection, 1);
      write(connection, 2);
      cuts.cutEvery(1);
      assertUnknown(connection, 3);
    }
    assertThat(isWritten(3)).isTrue();
    assertThat(relay.deeds().of(Deed.WRITES_CUT_AFTER_EXECUTION)).isEqualTo(1);
  }

  @Test
  void everySecondCutHappensBeforeTheServerReceivesTheWrite() throws Exception {
    cuts.cutEvery(1);
    for (int entry = 1; entry <= 4; entry++) {
      try (Connection connection = connection("")) {
        assertUnknown(connection, entry);
      }
      assertThat(isWritten(entry)).isEqualTo(entry % 2 == 1);
    }
    assertThat(relay.deeds().of(Deed.WRITES_CUT_AFTER_EXECUTION)).isEqualTo(2);
    assertThat(relay.deeds().of(Deed.WRITES_CUT_BEFORE_EXECUTION)).isEqualTo(2);
    assertThat(relay.deeds().of(Deed.CONNECTIONS_RESET)).isEqualTo(4);
  }

  @Test
  void onlyWritesAreCut() throws Exception {
    cuts.cutEvery(1);
    try (Connection connection = connection("");
        PreparedStatement read = connection.prepareStatement("SELECT count(*) FROM diary")) {
      for (int i = 0; i < 10; i++) {
        assertThat(read.executeQuery().next()).isTrue();
      }
    }
  }

  /** A simple query is the other way to send a statement. */
  @Test
  void aWriteRefusedByTheServerDoesNotCountAsExecuted() throws Exception {
    DATABASE.execute("INSERT INTO diary VALUES (1)");
    cuts.cutEvery(1);
    try (Connection connection = connection("?preferQueryMode=simple")) {
      assertUnknown(connection, 1);
    }
    assertThat(relay.deeds().of(Deed.WRITES_CUT_WITHOUT_EFFECT)).isEqualTo(1);
    assertThat(relay.deeds().of(Deed.WRITES_CUT_AFTER_EXECUTION)).isZero();
  }

  /** Such an answer begins before the commit, so its beginning proves nothing. */
  @Test
  void aLargeAnswerIsReadToItsEnd() throws Exception {
    cuts.cutEvery(1);
    String large = "INSERT INTO diary SELECT g FROM generate_series(1, 100000) g RETURNING entry";
    try (Connection connection = connection("");
        PreparedStatement statement = connection.prepareStatement(large)) {
      assertThatThrownBy(statement::executeQuery).isInstanceOf(SQLException.class);
    }
    assertThat(DATABASE.number("SELECT count(*) FROM diary")).isEqualTo(100_000);
    assertThat(relay.deeds().of(Deed.WRITES_CUT_AFTER_EXECUTION)).isEqualTo(1);
  }
}
