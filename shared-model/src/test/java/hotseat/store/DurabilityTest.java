package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            strict.url(), strict.user(), strict.password(), 2, volatileAllowed, "test"),
        new SimpleMeterRegistry());
  }

  @Test
  void serverThatWaitsForItsDiskIsAccepted() {
    try (Database database = open(false)) {
      assertThat(database.read(BoxOffice.time(), Durability::of))
          .isEqualTo(
              new Durability(
                  Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on")));
    }
  }

  @Test
  void serverThatMayForgetIsRefusedAndTheSettingNamed() {
    server.set("synchronous_commit", "off");
    assertThatThrownBy(() -> open(false))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("synchronous_commit off")
        .hasMessageContaining("HOTSEAT_DATABASE_VOLATILE_ALLOWED=true");
  }

  @Test
  void serverThatMayForgetIsAcceptedByWhoSaysSo() {
    server.set("synchronous_commit", "off");
    try (Database database = open(true)) {
      assertThat(database.answers()).isTrue();
    }
  }
}
