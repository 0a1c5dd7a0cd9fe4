package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Environment;
import hotseat.store.ClusterTable;
import hotseat.store.ClusterTable.Entry;
import hotseat.store.ClusterTable.Found;
import hotseat.store.ClusterTable.Founded;
import hotseat.store.Incarnation;
import hotseat.store.Statements;
import hotseat.store.StoreTime;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One node, and a database that lists other members. */
class MembershipTest {

  // An address where no process listens: a member that has crashed, or that cannot be reached.
  private static final Incarnation SILENT = new Incarnation("pekko://hotseat@127.0.0.1:1", 1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestDatabase server = TestDatabase.fresh();
  private final Connections connections =
      Connections.open(server.settings(8), new SimpleMeterRegistry());
  private final ClusterTable table = new ClusterTable(connections.shows());
  private final int port = FreePorts.free(1).getFirst();

  @AfterEach
  void close() {
    connections.close();
  }

  private SeatCluster start() {
    return SeatCluster.start(environment(), "node-1", connections, new SimpleMeterRegistry());
  }

  private Environment environment() {
    return new Environment(Map.of("HOTSEAT_CLUSTER_PORT", Integer.toString(port)));
  }

  private String address() {
    return "pekko://hotseat@127.0.0.1:" + port;
  }

  private Entry seenByAnotherNode() {
    return table.enter(SILENT, Duration.ofMinutes(1));
  }

  private static void awaitReady(SeatCluster node) {
    await().atMost(PATIENCE).until(() -> node.notReadyBecause().isEmpty());
  }

  @Test
  void singleNodeFoundsTheClusterAndReturnsItsLeaseOnStop() {
    try (SeatCluster node = start()) {
      awaitReady(node);
      assertThat(((Found) seenByAnotherNode()).members()).containsExactly(address());
    }
    assertThat(seenByAnotherNode()).isInstanceOf(Founded.class);
  }

  /**
   * Until the node is up it enters repeatedly, and others may have read the cluster's name by then.
   */
  @Test
  void founderDoesNotFoundASecondCluster() {
    try (SeatCluster node = start()) {
      await().until(() -> !clusters().isEmpty());
      List<String> founded = clusters();
      awaitReady(node);
      assertThat(clusters()).isEqualTo(founded);
    }
  }

  private List<String> clusters() {
    return server.texts("SELECT DISTINCT cluster FROM cluster_member");
  }

  @Test
  void nodeThatCannotReachTheMembersFoundsNoSecondCluster() {
    Entry other = table.enter(SILENT, Duration.ofSeconds(3));
    try (SeatCluster node = start()) {
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> clusters().equals(List.of(other.cluster().toString())));
      assertThat(node.notReadyBecause()).hasValue("this node is not a member of the cluster");

      // Until the members' term is over: then they no longer use their memory.
      awaitReady(node);
    }
    assertThat(table.renew(SILENT, other.cluster(), Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void nodeEndsIfItsClusterWasReplaced() throws Exception {
    try (SeatCluster node = start()) {
      awaitReady(node);
      server.execute("DELETE FROM cluster_member");
      assertThat(node.lost().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isNotBlank();
    }
  }

  @Test
  void nodeEndsWithAReasonIfItsHeartbeatFails() throws Exception {
    AtomicBoolean isBroken = new AtomicBoolean();
    Tables tables = Tables.of(connections, right -> right, right -> new Brittle(right, isBroken));
    try (SeatCluster node =
        SeatCluster.start(
            environment(),
            "node-1",
            tables,
            GuardSettings.of(environment()),
            new SimpleMeterRegistry())) {
      awaitReady(node);
      isBroken.set(true);
      assertThat(node.lost().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .contains("the heartbeat of this node has failed", "seeded");
      assertThat(node.notReadyBecause()).isPresent();
      isBroken.set(false);
    }
  }

  /** Throws an exception that no statement should throw. */
  private record Brittle(Statements right, AtomicBoolean isBroken) implements Statements {
    @Override
    public <T> T read(StoreTime time, Work<T> work) {
      return ifWhole().read(time, work);
    }

    @Override
    public <T> T write(StoreTime time, Work<T> work) {
      return ifWhole().write(time, work);
    }

    @Override
    public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
      return ifWhole().onOneConnection(time, work);
    }

    private Statements ifWhole() {
      if (isBroken.get()) {
        throw new IllegalStateException("seeded");
      }
      return right;
    }
  }

  @Test
  void removedNodeEndsWhileItsClusterContinues() throws Exception {
    try (SeatCluster node = start()) {
      awaitReady(node);
      server.execute(
          "INSERT INTO cluster_member (address, cluster, until)"
              + " SELECT '%s', cluster, 'tomorrow' FROM cluster_member".formatted(SILENT));
      server.execute("DELETE FROM cluster_member WHERE address LIKE '%s%%'".formatted(address()));
      assertThat(node.lost().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isNotBlank();
      assertThat(server.texts("SELECT address FROM cluster_member"))
          .containsExactly(SILENT.toString());
    }
  }

  /** Two hosts with the same configured address would take each other's lease. */
  @Test
  void nodeWaitsForAnotherProcessAtItsAddressToEnd() {
    Incarnation last = new Incarnation(address(), 1);
    Entry first = table.enter(last, Duration.ofMinutes(1));
    try (SeatCluster node = start()) {
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> clusters().equals(List.of(first.cluster().toString())));
      assertThat(node.notReadyBecause()).hasValue("this node is not a member of the cluster");
      assertThat(table.renew(last, first.cluster(), Duration.ZERO)).isTrue();
      awaitReady(node);
    }
  }
}
