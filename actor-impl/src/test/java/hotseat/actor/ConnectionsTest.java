package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Environment.SettingException;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {

  private final TestDatabase server = TestDatabase.fresh();
  private final MeterRegistry metrics = new SimpleMeterRegistry();

  @ParameterizedTest
  @CsvSource({"6, 1, 2", "8, 3, 2", "24, 14, 7"})
  void nodeUsesExactlyTheConfiguredConnections(int total, int loads, int shows) {
    try (Connections connections = Connections.open(server.settings(total), metrics)) {
      assertThat(connections.heartbeat().connections()).isEqualTo(1);
      assertThat(connections.writes().connections()).isEqualTo(2);
      assertThat(connections.loads().connections()).isEqualTo(loads);
      assertThat(connections.shows().connections()).isEqualTo(shows);
      Collection<Gauge> pools = metrics.get("hikaricp.connections.max").gauges();
      assertThat(pools.stream().mapToDouble(Gauge::value).sum()).isEqualTo(total);
    }
  }

  @Test
  void tooFewConnectionsAreRefusedWithTheirPurposes() {
    assertThatThrownBy(() -> Connections.open(server.settings(5), metrics))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "HOTSEAT_DATABASE_CONNECTIONS=5 is too few for an actor node, which needs 6: 1 for its"
                + " heartbeat, 2 for its writers, 2 for shows and 1 to load seats");
  }

  @Test
  void allPoolsShareTheDatabaseMetrics() {
    try (Connections connections = Connections.open(server.settings(8), metrics)) {
      double before = metrics.counter("hotseat.database.calls").count();
      assertThat(connections.heartbeat().answers()).isTrue();
      assertThat(connections.writes().answers()).isTrue();
      assertThat(connections.loads().answers()).isTrue();
      assertThat(connections.shows().answers()).isTrue();
      assertThat(metrics.counter("hotseat.database.calls").count() - before).isEqualTo(4);
      assertThat(metrics.get("hotseat.database.answers").gauges()).hasSize(1);
    }
  }
}
