package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.store.BoxOffice;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The metrics of a node about its part of the cluster; here the node is the whole cluster. */
class ClusterMetricsTest {

  private final MeterRegistry metrics = new SimpleMeterRegistry();

  private double gauge(String name) {
    return metrics.get("hotseat.actor." + name).gauge().value();
  }

  @Test
  void seatWakesUpInANewShardWhenItIsRead() {
    Environment environment =
        new Environment(Map.of("HOTSEAT_CLUSTER_PORT", FreePorts.free(1).getFirst().toString()));
    try (BoxOffice office = BoxOffice.on(TestDatabase.fresh());
        Connections connections = Connections.open(office.server().settings(8), metrics);
        SeatCluster cluster =
            SeatCluster.start(environment, "a", connections, Machine.real(), metrics)) {
      await().until(() -> cluster.notReadyBecause().isEmpty());
      assertThat(gauge("members")).isEqualTo(1);
      assertThat(gauge("members.unreachable")).isZero();

      cluster.reservations().read(office.seat());

      await().until(() -> gauge("seats.awake") == 1 && gauge("shards") == 1);
      assertThat(metrics.counter("hotseat.actor.shards.arrived").count()).isEqualTo(1);
    }
  }
}
