package hotseat.load.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.typesafe.config.ConfigFactory;
import hotseat.api.Environment;
import hotseat.api.Reply.Decided;
import hotseat.api.Terms;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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

  // In production 7 s, far more than between the moments in which two nodes suspect a third one.
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
  private List<RelayedNode> members = List.of();

  private void start() {
    ConfigFactory.invalidateCaches();
    members = IntStream.range(0, NODES).mapToObj(this::node).toList();
    awaitReady(members);
  }

  private static void awaitReady(List<RelayedNode> nodes) {
    await().atMost(PATIENCE).until(() -> nodes.stream().allMatch(RelayedNode::isReady));
  }

  private RelayedNode node(int number) {
    String name = "node-" + (number + 1);
    String url = databases.plan(direct).detours().get(number).database().orElseThrow().url();
    Duration deadline = Terms.of(new Environment(Map.of())).request();
    DatabaseSettings settings = new DatabaseSettings(url, "postgres", "", 8, false, name, deadline);
    return RelayedNode.start(name, variables(number), settings);
  }

  private Map<String, String> variables(int node) {
    return relays.plan(direct).detours().get(node).cluster().orElseThrow().variables();
  }

  @AfterEach
  void stop() {
    members.parallelStream().forEach(RelayedNode::close);
    relays.close();
    databases.close();
    System.clearProperty(STABLE_AFTER);
    ConfigFactory.invalidateCaches();
  }

  @Test
  void isolatedNodeEndsAndNodeWithoutDatabaseLeavesAndTheOthersContinue() {
    start();
    // New connections are accepted in silence: its actors wait for that when they end.
    relays.around(0, Link.REFUSING);
    relays.around(0, Link.BLACK_HOLE);
    await().atMost(PATIENCE).until(() -> !members.getFirst().isReady());
    assertThat(relays.count(Deed.BYTES_SWALLOWED_THERE)).isPositive();
    endsWithoutReachingTheOthers(members.getFirst());
    members = members.subList(1, NODES);
    awaitReady(members);

    databases.part(NODES - 1);
    await().atMost(PATIENCE).until(members.getLast()::hasLeft);
    awaitReady(members.subList(0, NODES - 2));
  }

  /**
   * The cluster gives them away after 7 s here, and the lease runs for 13 s, as if a coordinator
   * had acted too early.
   */
  @Test
  void seatsOfASilentNodeHaveNoNewOwnerBeforeItsLeaseEnds() {
    // The silent node may decide as early, but without the database the others do not learn of it.
    System.setProperty(STABLE_AFTER, "1s");
    start();
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

  private static SeatId seatOf(RelayedNode node, BoxOffice office) {
    return Stream.generate(office::seat)
        .limit(SEATS_MAX)
        .filter(node::owns)
        .findFirst()
        .orElseThrow();
  }

  private boolean leaseRuns(int node) {
    Map<String, String> cluster = variables(node);
    return server
        .texts("SELECT split_part(address, '#', 1) FROM cluster_member WHERE until > now()")
        .contains(
            "pekko://hotseat@%s:%s"
                .formatted(
                    cluster.get("HOTSEAT_CLUSTER_HOST"), cluster.get("HOTSEAT_CLUSTER_PORT")));
  }

  /** The end does not wait for what its actors still have to send to the others. */
  private static void endsWithoutReachingTheOthers(RelayedNode cutOff) {
    await().atMost(PATIENCE).until(cutOff.lost()::isDone);
    CompletableFuture<Void> closed = CompletableFuture.runAsync(cutOff::close);
    await().atMost(END_MAX).until(closed::isDone);
    closed.join();
  }
}
