package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.Entry;
import hotseat.actor.store.Entry.Founder;
import hotseat.actor.store.Entry.Joiner;
import hotseat.actor.store.Incarnation;
import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One node, and a database that lists other members. */
class MembershipTest {

  // An address where no process listens: a member that has crashed, or that cannot be reached.
  private static final Incarnation SILENT = new Incarnation("pekko://hotseat@127.0.0.1:1", 1);

  // A node that is not a member makes one call with each beat, at most a few.
  private static final int CALLS_OF_SOME_BEATS = 10;

  private final TestDatabase server = TestDatabase.fresh();
  private final Connections connections =
      Connections.open(server.settings(8), new SimpleMeterRegistry());
  private final ClusterTable table = new ClusterTable(connections.shows(), UUID::randomUUID);
  private final AtomicBoolean isBroken = new AtomicBoolean();
  private final AtomicInteger calls = new AtomicInteger();
  private final int port = FreePorts.free(1).getFirst();

  @AfterEach
  void close() {
    connections.close();
  }

  private SeatCluster start() {
    Machine machine = Machine.real();
    return SeatCluster.start(
        environment(),
        "node-1",
        Tables.of(
            connections, machine, right -> right, right -> new Disturbed(right, this::countOrFail)),
        GuardSettings.of(environment()),
        machine,
        new SimpleMeterRegistry());
  }

  private void countOrFail() {
    calls.incrementAndGet();
    if (isBroken.get()) {
      throw new IllegalStateException("seeded");
    }
  }

  private Environment environment() {
    return new Environment(Map.of("HOTSEAT_CLUSTER_PORT", Integer.toString(port)));
  }

  private String address() {
    return "pekko://hotseat@127.0.0.1:" + port;
  }

  private static String whyItEnds(SeatCluster node) {
    await().until(() -> node.lost().toCompletableFuture().isDone());
    return node.lost().toCompletableFuture().join();
  }

  private Entry seenByAnotherNode() {
    return table.enter(SILENT, Duration.ofMinutes(1));
  }

  private static void awaitReady(SeatCluster node) {
    await().until(() -> node.notReadyBecause().isEmpty());
  }

  @Test
  void singleNodeFoundsTheClusterAndReturnsItsLeaseOnStop() {
    try (SeatCluster node = start()) {
      awaitReady(node);
      assertThat(((Joiner) seenByAnotherNode()).members()).containsExactly(address());
    }
    assertThat(seenByAnotherNode()).isInstanceOf(Founder.class);
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

  /** It asks again and again, and always finds the same cluster. */
  private void assertFoundsNoCluster(SeatCluster node, Entry other) {
    await().until(() -> calls.get() > CALLS_OF_SOME_BEATS);
    assertThat(clusters()).containsExactly(other.cluster().toString());
    assertThat(node.notReadyBecause()).hasValue("this node is not a member of the cluster");
  }

  private List<String> clusters() {
    return server.texts("SELECT DISTINCT cluster FROM cluster_member");
  }

  @Test
  void nodeThatCannotReachTheMembersFoundsNoSecondCluster() {
    Entry other = table.enter(SILENT, Duration.ofHours(1));
    try (SeatCluster node = start()) {
      assertFoundsNoCluster(node, other);
      // Until the members' term is over: then they no longer use their memory.
      assertThat(table.renew(SILENT, other.cluster(), Duration.ZERO)).isTrue();
      awaitReady(node);
    }
    assertThat(table.renew(SILENT, other.cluster(), Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void nodeEndsIfItsClusterWasReplaced() {
    try (SeatCluster node = start()) {
      awaitReady(node);
      server.execute("DELETE FROM cluster_member");
      assertThat(whyItEnds(node)).isNotBlank();
    }
  }

  @Test
  void nodeEndsWithAReasonIfItsHeartbeatFails() {
    try (SeatCluster node = start()) {
      awaitReady(node);
      isBroken.set(true);
      assertThat(whyItEnds(node)).contains("the heartbeat of this node has failed", "seeded");
      assertThat(node.notReadyBecause()).isPresent();
      isBroken.set(false);
    }
  }

  @Test
  void removedNodeEndsWhileItsClusterContinues() {
    try (SeatCluster node = start()) {
      awaitReady(node);
      server.execute(
          "INSERT INTO cluster_member (address, cluster, until)"
              + " SELECT '%s', cluster, 'tomorrow' FROM cluster_member".formatted(SILENT));
      server.execute("DELETE FROM cluster_member WHERE address LIKE '%s%%'".formatted(address()));
      assertThat(whyItEnds(node)).isNotBlank();
      assertThat(server.texts("SELECT address FROM cluster_member"))
          .containsExactly(SILENT.toString());
    }
  }

  /** Two hosts with the same configured address would take each other's lease. */
  @Test
  void nodeWaitsForAnotherProcessAtItsAddressToEnd() {
    Incarnation last = new Incarnation(address(), 1);
    Entry first = table.enter(last, Duration.ofHours(1));
    try (SeatCluster node = start()) {
      assertFoundsNoCluster(node, first);
      assertThat(table.renew(last, first.cluster(), Duration.ZERO)).isTrue();
      awaitReady(node);
    }
  }
}
