package hotseat.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.store.ServerCheck.Server;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a failover may change behind the address of a database. */
class ServerCheckTest {

  private static final Durability SAFE =
      new Durability(Map.of("fsync", "on", "synchronous_commit", "on"));
  private static final Durability FORGETFUL =
      new Durability(Map.of("fsync", "on", "synchronous_commit", "off"));

  private final ServerCheck strict = new ServerCheck(settings(false));
  private final ServerCheck lenient = new ServerCheck(settings(true));

  private static DatabaseSettings settings(boolean volatileAllowed) {
    return new DatabaseSettings(
        "jdbc:postgresql:", "", "", 2, volatileAllowed, "test", BoxOffice.PATIENCE);
  }

  @BeforeEach
  void begin() throws SQLException {
    strict.check(new Server("7", 1, SAFE));
    lenient.check(new Server("7", 1, SAFE));
  }

  @Test
  void promotedReplicaIsAccepted() {
    assertThatCode(() -> strict.check(new Server("7", 2, SAFE))).doesNotThrowAnyException();
  }

  @Test
  void volatileReplicaIsRefusedEachTime() {
    Server forgetful = new Server("7", 2, FORGETFUL);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> strict.check(forgetful))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("synchronous_commit off");
    }
    assertThatCode(() -> strict.check(new Server("7", 1, SAFE))).doesNotThrowAnyException();
  }

  @Test
  void volatileReplicaIsAcceptedIfAllowed() {
    assertThatCode(() -> lenient.check(new Server("7", 2, FORGETFUL))).doesNotThrowAnyException();
  }

  @Test
  void anotherDatabaseIsAlwaysRefused() {
    Server other = new Server("8", 1, SAFE);
    assertThatThrownBy(() -> strict.check(other)).hasMessageContaining("another database");
    assertThatThrownBy(() -> lenient.check(other)).hasMessageContaining("another database");
  }
}
