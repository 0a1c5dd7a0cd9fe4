package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Spent.Part;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Replayed;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.ShowTable;
import hotseat.store.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
  private static final int BUYERS = 8;

  private static TestDatabase server;
  private static BoxOffice office;
  private static List<TestNode> members;

  @BeforeAll
  static void start() {
    server = TestDatabase.fresh();
    office = BoxOffice.on(server);
    members = TestNode.cluster(server, NODES);
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
    for (TestNode one : members) {
      await()
          .untilAsserted(
              () ->
                  assertThat(one.view().members())
                      .allSatisfy(
                          member ->
                              assertThat(member)
                                  .containsEntry("status", "Up")
                                  .containsEntry("reachable", true))
                      .extracting(member -> member.get("node"))
                      .containsExactlyInAnyOrder("node-1", "node-2", "node-3"));
    }
  }

  @Test
  @Order(1)
  void viewReportsTheConfiguredFailoverTimes() {
    assertThat(members.getFirst().view().failover())
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
      for (TestNode one : members) {
        Decided look = (Decided) one.read(seat);
        assertThat(((Observed) look.decision()).seat().version()).isEqualTo(1);
      }
    }
    Map<String, Object> shards = members.getFirst().view().shards();
    assertThat(Set.copyOf(shards.values())).containsExactlyInAnyOrder("node-1", "node-2", "node-3");
    assertThat(members.getLast().view().shards()).isEqualTo(shards);
  }

  @Test
  @Order(3)
  void onlyTheOwnerAnswersWithoutAHop() {
    for (SeatId seat : seatsOf(office.show()).subList(0, 12)) {
      List<Boolean> hops =
          members.stream()
              .map(one -> one.read(seat))
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
    for (TestNode one : members) {
      assertThat(((Decided) one.handle(seat, hold)).decision()).isInstanceOf(Replayed.class);
    }
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** Buyers use the two nodes that stay. */
  @Test
  @Order(5)
  void nodeThatLeavesHandsOverAndNothingAcknowledgedIsLost() {
    Sales sales = Sales.begin(areas("tour"), members.subList(0, 2), BUYERS);
    await().until(() -> sales.count() > 100);

    assertThat(members.getFirst().view().shards().values()).contains("node-3");
    members.getLast().leave();
    int atHandoff = sales.count();
    await().until(() -> sales.count() > atHandoff + 100);

    assertThat(sales.end()).isEqualTo(stored("tour"));
    ClusterView view = members.getFirst().view();
    assertThat(view.shards().values()).contains("node-1", "node-2").doesNotContain("node-3");
    await().until(() -> view.members().size() == 2);
  }

  private static List<SeatId> areas(String show) {
    Map<String, Integer> standing = new HashMap<>();
    for (char letter = 'A'; standing.size() < Layout.AREAS_MAX; letter++) {
      standing.put("AREA" + letter, Layout.CAPACITY_MAX);
    }
    new ShowTable(office.database(), Machine.real().ticker())
        .create(show, Layout.of(1, 1, standing));
    return standing.keySet().stream().map(area -> new SeatId(show, area)).toList();
  }

  private static Map<UUID, Long> stored(String show) {
    Map<UUID, Long> stored = new HashMap<>();
    new ShowTable(office.database(), Machine.real().ticker())
        .audit(show, (_, change) -> stored.put(change.key(), change.version()));
    return stored;
  }
}
