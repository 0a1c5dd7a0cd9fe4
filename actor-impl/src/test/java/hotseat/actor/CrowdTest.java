package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Shows.Creation;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Layout;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.ShowTable;
import hotseat.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A crowd that needs more database connections than the node has: big shows are created, and seats
 * are read whose rows are locked.
 */
class CrowdTest {

  // Two a second. A node gives its seats away after 5 s in which the database answered only other
  // nodes.
  private static final int BEATS = 16;

  private static final String LEASES = "SELECT address || until FROM cluster_member";

  private static final int CONNECTIONS = 8;
  private static final int CREATORS = CONNECTIONS;
  private static final int READERS = 2 * CONNECTIONS;

  private final TestDatabase server = TestDatabase.fresh();
  private final BoxOffice office = BoxOffice.on(server);
  private final AtomicBoolean isOver = new AtomicBoolean();
  private List<TestNode> members = List.of();

  @BeforeEach
  void start() {
    members = TestNode.cluster(server, 2);
  }

  @AfterEach
  void stop() {
    isOver.set(true);
    members.forEach(TestNode::leave);
    office.close();
  }

  @Test
  void crowdDelaysNeitherTheHeartbeatNorTheWriters() throws SQLException {
    TestNode crowded = members.getFirst();
    SeatId area = new SeatId(office.show(), "FLOOR");
    assertAccepted(reserve(crowded, area));
    String cold = office.show();

    List<CompletableFuture<Creation>> creations;
    List<CompletableFuture<Boolean>> readers;
    try (Connection beside = server.connect();
        Statement lock = beside.createStatement()) {
      beside.setAutoCommit(false);
      lock.execute("LOCK TABLE show IN SHARE MODE");
      lock.execute("SELECT 1 FROM seat WHERE show = '" + cold + "' FOR UPDATE");
      creations = create(new ShowTable(crowded.connections().shows(), Machine.real().ticker()));
      readers = read(crowded, cold);
      for (int beats = 0; beats < BEATS; beats++) {
        awaitNewLeases();
        await().untilAsserted(() -> assertAccepted(reserve(crowded, area)));
      }
      beside.rollback();
    }
    isOver.set(true);
    readers.forEach(CompletableFuture::join);
    assertThat(creations).allMatch(creation -> creation.join() == Creation.CREATED);
    assertThat(members).noneMatch(one -> one.cluster().lost().toCompletableFuture().isDone());
  }

  /** Waits until every member has renewed its lease once more. */
  private void awaitNewLeases() {
    List<String> before = server.texts(LEASES);
    await().until(() -> server.texts(LEASES).stream().noneMatch(before::contains));
  }

  private static Reply reserve(TestNode node, SeatId seat) {
    return node.handle(seat, new Reserve(UUID.randomUUID(), "b"));
  }

  private static void assertAccepted(Reply reply) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            Decided.class, decided -> assertThat(decided.decision()).isInstanceOf(Accepted.class));
  }

  private static List<CompletableFuture<Creation>> create(ShowTable shows) {
    return IntStream.range(0, CREATORS)
        .mapToObj(number -> Callers.call(() -> shows.create("big-" + number, Layout.of(1, 1))))
        .toList();
  }

  private List<CompletableFuture<Boolean>> read(TestNode crowded, String show) {
    return IntStream.range(0, READERS)
        .mapToObj(reader -> new SeatId(show, (char) ('A' + reader % 5) + "-" + (reader / 5 + 1)))
        .map(
            seat ->
                Callers.call(
                    () -> {
                      while (!isOver.get()) {
                        crowded.read(seat);
                      }
                      return true;
                    }))
        .toList();
  }
}
