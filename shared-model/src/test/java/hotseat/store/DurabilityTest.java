package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.api.UnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DurabilityTest {

  private final TestDatabase server = TestDatabase.fresh();

  private Database open(boolean volatileAllowed) {
    DatabaseSettings strict = server.settings(2);
    return Database.open(
        new DatabaseSettings(
            strict.url(),
            strict.user(),
            strict.password(),
            2,
            volatileAllowed,
            "test",
            BoxOffice.PATIENCE),
        new SimpleMeterRegistry());
  }

  @Test
  void durableServerIsAccepted() {
    try (Database database = open(false)) {
      assertThat(database.read(BoxOffice.time(), Durability::of))
          .isEqualTo(
              new Durability(
                  Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on")));
    }
  }

  @Test
  void volatileServerIsRefusedAndTheSettingIsNamed() {
    server.set("synchronous_commit", "off");
    assertThatThrownBy(() -> open(false))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("synchronous_commit off")
        .hasMessageContaining("HOTSEAT_DATABASE_VOLATILE_ALLOWED=true");
  }

  /** As after a failover, when another server has taken over the address. */
  @Test
  void volatileServerIsRefusedAfterAFailoverToo() {
    try (Database database = open(false)) {
      server.set("synchronous_commit", "off");
      server.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
      await().until(() -> refusal(database).contains("synchronous_commit off"));
      server.set("synchronous_commit", "on");
      await().until(database::answers);
    }
  }

  private static String refusal(Database database) {
    try {
      database.read(BoxOffice.time(), Rows::now);
      return "";
    } catch (UnavailableException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void volatileServerIsAcceptedIfAllowed() {
    server.set("synchronous_commit", "off");
    try (Database database = open(true)) {
      assertThat(database.answers()).isTrue();
    }
  }
}
