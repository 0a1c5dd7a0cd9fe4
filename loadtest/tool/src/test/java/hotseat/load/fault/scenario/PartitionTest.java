package hotseat.load.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.typesafe.config.ConfigFactory;
import hotseat.actor.ActorNode;
import hotseat.actor.Connections;
import hotseat.actor.SeatCluster;
import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.wiring.DatabaseRelays;
import hotseat.load.fault.wiring.NodeRelays;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Contestant;
import hotseat.load.launch.DatabaseAddress;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.DatabaseSettings;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Real nodes, in one process, that reach each other and the database only through relays. */
@Order(1) // It takes long, so it starts first.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class PartitionTest {

  // One to lose the database, one to be cut off, and a majority.
  private static final int NODES = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  // Among this many seats the first of four nodes certainly owns one.
  private static final int SEATS_MAX = 1_000;

  // The framework gives its actors 10 s to end in good order, and then waits even longer.
  private static final Duration END_MAX = Duration.ofSeconds(8);

  // In production 7 s. A false suspicion does no harm here, and the test waits for it.
  private static final String STABLE_AFTER = "pekko.cluster.split-brain-resolver.stable-after";

  private final TestDatabase server = TestDatabase.fresh();
  private final ClusterPlan direct =
      ClusterPlan.of(
          Contestant.ACTOR.program(),
          NODES,
          Optional.of(new DatabaseAddress(server.settings(1).url(), "postgres", "")),
          Path.of("target"));
  private final NodeRelays relays = new NodeRelays(direct);
  private final DatabaseRelays databases = new DatabaseRelays(direct);
  private List<Member> members = List.of();

  private record Member(Connections connections, SeatCluster cluster) implements AutoCloseable {
    boolean seesMembers(int count) {
      Object seen = new ActorNode("any", cluster).topology().get("members");
      return seen instanceof List<?> list && list.size() == count;
    }

    Reply look(SeatId seat) {
      return cluster.reservations().read(seat);
    }

    boolean isReady() {
      return cluster.notReadyBecause().isEmpty();
    }

    boolean hasLeft() {
      return cluster
          .notReadyBecause()
          .filter("this node is not a member of the cluster"::equals)
          .isPresent();
    }

    @Override
    public void close() {
      cluster.close();
      connections.close();
    }
  }

  @BeforeEach
  void start() {
    System.setProperty(STABLE_AFTER, "1s");
    ConfigFactory.invalidateCaches();
    members = IntStream.range(0, NODES).mapToObj(this::member).toList();
    await().atMost(PATIENCE).until(() -> members.stream().allMatch(Member::isReady));
  }

  private Member member(int node) {
    Environment environment =
        new Environment(
            relays.plan(direct).detours().get(node).cluster().orElseThrow().variables());
    Connections connections = Connections.open(settings(node), new SimpleMeterRegistry());
    return new Member(
        connections,
        SeatCluster.start(
            environment,
            "node-" + (node + 1),
            connections,
            Machine.real(),
            new SimpleMeterRegistry()));
  }

  private DatabaseSettings settings(int node) {
    String url = databases.plan(direct).detours().get(node).database().orElseThrow().url();
    return new DatabaseSettings(url, "postgres", "", 8, false, "node-" + (node + 1));
  }

  @AfterEach
  void stop() {
    members.parallelStream().forEach(Member::close);
    relays.close();
    databases.close();
    System.clearProperty(STABLE_AFTER);
    ConfigFactory.invalidateCaches();
  }

  @Test
  void isolatedNodeEndsAndNodeWithoutDatabaseLeavesAndTheOthersContinue() {
    // New connections are accepted in silence: its actors wait for that when they end.
    relays.around(0, Link.REFUSING);
    relays.around(0, Link.BLACK_HOLE);
    await().atMost(PATIENCE).until(() -> !members.getFirst().isReady());
    assertThat(relays.count(Deed.BYTES_SWALLOWED_THERE)).isPositive();
    endsWithoutReachingTheOthers(members.getFirst());
    members = members.subList(1, NODES);
    assertThat(members).allMatch(Member::isReady);

    databases.part(NODES - 1);
    await().atMost(PATIENCE).until(members.getLast()::hasLeft);
    assertThat(members.subList(0, NODES - 2)).allMatch(Member::isReady);
  }

  /**
   * The cluster gives them away after 7 s here, and the lease runs for 13 s, as if a coordinator
   * had acted too early.
   */
  @Test
  void seatsOfASilentNodeHaveNoNewOwnerBeforeItsLeaseEnds() {
    BoxOffice office = BoxOffice.on(server);
    SeatId seat = seatOf(members.getFirst(), office);
    databases.part(0);
    relays.around(0, Link.REFUSING);
    relays.around(0, Link.BLACK_HOLE);
    await().atMost(PATIENCE).until(() -> members.getLast().seesMembers(NODES - 1));
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              boolean isAnswered = members.getLast().look(seat) instanceof Decided;
              assertThat(isAnswered && leaseRuns(0)).as("two owners").isFalse();
              return isAnswered;
            });
    office.close();
  }

  /** A node that decides without a hop is the owner. */
  private static SeatId seatOf(Member member, BoxOffice office) {
    return Stream.generate(office::seat)
        .limit(SEATS_MAX)
        .filter(
            seat ->
                member.look(seat).spent().parts().stream().noneMatch(p -> p.name().equals("hop")))
        .findFirst()
        .orElseThrow();
  }

  private boolean leaseRuns(int node) {
    Map<String, String> cluster =
        relays.plan(direct).detours().get(node).cluster().orElseThrow().variables();
    return server
        .texts("SELECT split_part(address, '#', 1) FROM cluster_member WHERE until > now()")
        .contains(
            "pekko://hotseat@%s:%s"
                .formatted(
                    cluster.get("HOTSEAT_CLUSTER_HOST"), cluster.get("HOTSEAT_CLUSTER_PORT")));
  }

  /** The end does not wait for what its actors still have to send to the others. */
  private static void endsWithoutReachingTheOthers(Member cutOff) {
    CompletionStage<String> lost = new ActorNode("node-1", cutOff.cluster()).lost();
    await().atMost(PATIENCE).until(lost.toCompletableFuture()::isDone);
    CompletableFuture<Void> closed = CompletableFuture.runAsync(cutOff::close);
    await().atMost(END_MAX).until(closed::isDone);
    closed.join();
  }
}
