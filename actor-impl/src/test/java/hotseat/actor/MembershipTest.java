package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Environment;
import hotseat.store.ClusterTable;
import hotseat.store.ClusterTable.Entry;
import hotseat.store.Database;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One node, and a database that tells it of others. */
class MembershipTest {

  // An address where nobody listens: a member that has crashed, or that cannot be reached.
  private static final String SILENT = "pekko://hotseat@127.0.0.1:1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestDatabase server = TestDatabase.fresh();
  private final Database database = server.open(4);
  private final ClusterTable table = new ClusterTable(database);
  private final int port = FreePorts.free(1).getFirst();

  @AfterEach
  void close() {
    database.close();
  }

  private SeatCluster start() {
    Environment environment =
        new Environment(Map.of("HOTSEAT_CLUSTER_PORT", Integer.toString(port)));
    return SeatCluster.start(environment, "node-1", database, new SimpleMeterRegistry());
  }

  private String address() {
    return "pekko://hotseat@127.0.0.1:" + port;
  }

  private Entry seenBySomebodyElse() {
    return table.enter(SILENT, Duration.ofMinutes(1));
  }

  private static void awaitReady(SeatCluster node) {
    await().atMost(PATIENCE).until(() -> node.notReadyBecause().isEmpty());
  }

  @Test
  void nodeAloneFoundsTheClusterAndGivesItsLeaseBackWhenItStops() {
    try (SeatCluster node = start()) {
      awaitReady(node);
      assertThat(seenBySomebodyElse().members()).containsExactly(address());
    }
    assertThat(seenBySomebodyElse().isFounded()).isTrue();
  }

  /**
   * Until it is up it looks again and again, and others may have read the cluster's name by then.
   */
  @Test
  void nodeThatHasFoundedAClusterFoundsNoOther() {
    try (SeatCluster node = start()) {
      await().until(() -> !clusters().isEmpty());
      List<String> founded = clusters();
      awaitReady(node);
      assertThat(clusters()).isEqualTo(founded);
    }
  }

  private List<String> clusters() {
    return server.texts("SELECT cluster FROM cluster_member");
  }

  @Test
  void nodeThatCannotReachTheMembersFoundsNoClusterBesideThem() {
    Entry other = table.enter(SILENT, Duration.ofSeconds(3));
    try (SeatCluster node = start()) {
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> table.enter(address(), Duration.ZERO).members().equals(List.of(SILENT)));
      assertThat(node.notReadyBecause()).hasValue("this node is not a member of the cluster");

      // Until their time is over: then they act on their memory no more.
      awaitReady(node);
    }
    assertThat(table.renew(SILENT, other.cluster(), Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void nodeWhoseClusterWasReplacedEnds() throws Exception {
    try (SeatCluster node = start()) {
      awaitReady(node);
      server.execute("DELETE FROM cluster_member");
      assertThat(node.lost().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isNotBlank();
    }
  }

  @Test
  void nodeStartedAgainAfterACrashDoesNotWaitForItsOldLease() {
    table.enter(address(), Duration.ofMinutes(1));
    try (SeatCluster node = start()) {
      awaitReady(node);
    }
  }
}
