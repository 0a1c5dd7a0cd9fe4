package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Environment;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Spent.Part;
import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Replayed;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.ShowTable;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three nodes, in one process but independent: they share only ports and the database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeatClusterTest {

  private static final int NODES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private record Member(String name, Connections connections, SeatCluster cluster) {
    Reply handle(SeatId seat, Command command) {
      return cluster.reservations().handle(seat, command);
    }

    void leave() {
      cluster.close();
      connections.close();
    }
  }

  private static TestDatabase server;
  private static BoxOffice office;
  private static List<Member> members;

  @BeforeAll
  static void start() {
    server = TestDatabase.fresh();
    office = BoxOffice.on(server);
    List<Integer> ports = FreePorts.free(NODES);
    members =
        IntStream.range(0, NODES).mapToObj(i -> member("node-" + (i + 1), ports.get(i))).toList();
    await()
        .atMost(PATIENCE)
        .until(() -> members.stream().allMatch(one -> one.cluster().notReadyBecause().isEmpty()));
  }

  private static Member member(String name, int port) {
    Environment environment =
        new Environment(Map.of("HOTSEAT_CLUSTER_PORT", Integer.toString(port)));
    Connections connections = Connections.open(server.settings(8), new SimpleMeterRegistry());
    return new Member(
        name,
        connections,
        SeatCluster.start(environment, name, connections, new SimpleMeterRegistry()));
  }

  @AfterAll
  static void stop() {
    List<CompletableFuture<Boolean>> leaving =
        members.stream()
            .map(
                one ->
                    Callers.call(
                        () -> {
                          one.leave();
                          return true;
                        }))
            .toList();
    leaving.forEach(CompletableFuture::join);
    office.close();
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b");
  }

  private static List<SeatId> seatsOf(String show) {
    return IntStream.range(0, 50)
        .mapToObj(i -> new SeatId(show, (char) ('A' + i / 10) + "-" + (i % 10 + 1)))
        .toList();
  }

  @Test
  @Order(1)
  void everyNodeKnowsAllMembersByName() {
    for (Member one : members) {
      await()
          .untilAsserted(
              () ->
                  assertThat(one.cluster().view().members())
                      .extracting(member -> member.get("node"))
                      .containsExactlyInAnyOrder("node-1", "node-2", "node-3"));
      assertThat(one.cluster().view().members())
          .allSatisfy(
              member ->
                  assertThat(member)
                      .containsEntry("status", "Up")
                      .containsEntry("reachable", true));
    }
  }

  @Test
  @Order(1)
  void viewReportsTheConfiguredFailoverTimes() {
    assertThat(members.getFirst().cluster().view().failover())
        .containsExactly(
            Map.entry("detectionMs", 5_000L),
            Map.entry("stableAfterMs", 7_000L),
            Map.entry("marginMs", 7_000L));
  }

  @Test
  @Order(2)
  void seatsAreSpreadAndAnyNodeAnswersForAnySeat() {
    List<SeatId> seats = seatsOf(office.show());
    for (int i = 0; i < seats.size(); i++) {
      SeatId seat = seats.get(i);
      Reply reserved = members.get(i % NODES).handle(seat, reserve());
      assertThat(((Decided) reserved).decision()).isInstanceOf(Accepted.class);
      for (Member one : members) {
        Decided look = (Decided) one.cluster().reservations().read(seat);
        assertThat(((Observed) look.decision()).seat().version()).isEqualTo(1);
      }
    }
    Map<String, Object> shards = members.getFirst().cluster().view().shards();
    assertThat(Set.copyOf(shards.values())).containsExactlyInAnyOrder("node-1", "node-2", "node-3");
    assertThat(members.getLast().cluster().view().shards()).isEqualTo(shards);
  }

  @Test
  @Order(3)
  void onlyTheOwnerAnswersWithoutAHop() {
    for (SeatId seat : seatsOf(office.show()).subList(0, 12)) {
      List<Boolean> hops =
          members.stream()
              .map(one -> one.cluster().reservations().read(seat))
              .map(look -> look.spent().parts().stream().map(Part::name).anyMatch("hop"::equals))
              .toList();
      assertThat(hops).containsOnlyOnce(false);
    }
  }

  @Test
  @Order(4)
  void keyIsKnownOnEveryNode() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    members.get(0).handle(seat, hold);
    for (Member one : members) {
      assertThat(((Decided) one.handle(seat, hold)).decision()).isInstanceOf(Replayed.class);
    }
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** Callers use the two nodes that stay, and retry unanswered commands with the same key. */
  @Test
  @Order(5)
  void nodeThatLeavesHandsOverAndNothingAcknowledgedIsLost() {
    List<SeatId> areas = areas("tour");
    Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    AtomicBoolean isOver = new AtomicBoolean();
    List<CompletableFuture<Integer>> callers =
        IntStream.range(0, 8)
            .mapToObj(
                number ->
                    Callers.call(() -> sell(members.get(number % 2), areas, acknowledged, isOver)))
            .toList();
    await().until(() -> acknowledged.size() > 100);

    assertThat(members.getFirst().cluster().view().shards().values()).contains("node-3");
    members.getLast().leave();
    int atHandover = acknowledged.size();
    await().atMost(PATIENCE).until(() -> acknowledged.size() > atHandover + 100);
    isOver.set(true);
    callers.forEach(CompletableFuture::join);

    assertThat(stored("tour")).isEqualTo(acknowledged);
    ClusterView view = members.getFirst().cluster().view();
    assertThat(view.shards().values()).contains("node-1", "node-2").doesNotContain("node-3");
    await().atMost(PATIENCE).until(() -> view.members().size() == 2);
  }

  private static List<SeatId> areas(String show) {
    Map<String, Integer> standing = new HashMap<>();
    for (char letter = 'A'; standing.size() < Layout.AREAS_MAX; letter++) {
      standing.put("AREA" + letter, Layout.CAPACITY_MAX);
    }
    new ShowTable(office.database()).create(show, Layout.of(1, 1, standing));
    return standing.keySet().stream().map(area -> new SeatId(show, area)).toList();
  }

  private static int sell(
      Member node, List<SeatId> areas, Map<UUID, Long> acknowledged, AtomicBoolean isOver) {
    int sold = 0;
    while (!isOver.get()) {
      Reserve reserve = reserve();
      acknowledged.put(reserve.key(), versionOf(node, areas.get(sold % areas.size()), reserve));
      sold++;
    }
    return sold;
  }

  private static long versionOf(Member node, SeatId area, Reserve reserve) {
    while (true) {
      if (node.handle(area, reserve) instanceof Decided(Decision decision, _)) {
        return decision instanceof Replayed again
            ? again.change().version()
            : ((Accepted) decision).change().version();
      }
    }
  }

  private static Map<UUID, Long> stored(String show) {
    Map<UUID, Long> stored = new HashMap<>();
    new ShowTable(office.database())
        .audit(show, (_, change) -> stored.put(change.key(), change.version()));
    return stored;
  }
}
