package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Environment;
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
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  // A node gives its seats away after 5 s in which the database answered only other nodes.
  private static final Duration CROWDED = Duration.ofSeconds(8);

  private static final int CONNECTIONS = 8;
  private static final int CREATORS = CONNECTIONS;
  private static final int READERS = 2 * CONNECTIONS;

  private record Member(Connections connections, SeatCluster cluster) {
    boolean isReady() {
      return cluster.notReadyBecause().isEmpty();
    }

    Reply reserve(SeatId seat) {
      return cluster.reservations().handle(seat, new Reserve(UUID.randomUUID(), "b"));
    }

    void close() {
      cluster.close();
      connections.close();
    }
  }

  private final TestDatabase server = TestDatabase.fresh();
  private final BoxOffice office = BoxOffice.on(server);
  private final AtomicBoolean isOver = new AtomicBoolean();
  private List<Member> members = List.of();

  @BeforeEach
  void start() {
    List<Integer> ports = FreePorts.free(2);
    members = IntStream.range(0, 2).mapToObj(i -> member("node-" + i, ports.get(i))).toList();
    await().atMost(PATIENCE).until(() -> members.stream().allMatch(Member::isReady));
  }

  private Member member(String name, int port) {
    Connections connections =
        Connections.open(server.settings(CONNECTIONS), new SimpleMeterRegistry());
    return new Member(
        connections,
        SeatCluster.start(
            new Environment(Map.of("HOTSEAT_CLUSTER_PORT", Integer.toString(port))),
            name,
            connections,
            new SimpleMeterRegistry()));
  }

  @AfterEach
  void stop() {
    isOver.set(true);
    members.forEach(Member::close);
    office.close();
  }

  @Test
  void crowdDelaysNeitherTheHeartbeatNorTheWriters() throws SQLException {
    Member crowded = members.getFirst();
    SeatId area = new SeatId(office.show(), "FLOOR");
    assertAccepted(crowded.reserve(area));
    String cold = office.show();

    List<CompletableFuture<Creation>> creations;
    List<CompletableFuture<Boolean>> readers;
    try (Connection beside = server.connect();
        Statement lock = beside.createStatement()) {
      beside.setAutoCommit(false);
      lock.execute("LOCK TABLE show IN SHARE MODE");
      lock.execute("SELECT 1 FROM seat WHERE show = '" + cold + "' FOR UPDATE");
      creations = create(new ShowTable(crowded.connections().shows()));
      readers = read(crowded, cold);
      await()
          .pollInterval(Duration.ofMillis(200))
          .during(CROWDED)
          .atMost(CROWDED.multipliedBy(2))
          .untilAsserted(
              () -> {
                assertThat(members).allMatch(Member::isReady);
                assertAccepted(crowded.reserve(area));
              });
      beside.rollback();
    }
    isOver.set(true);
    readers.forEach(CompletableFuture::join);
    assertThat(creations).allMatch(creation -> creation.join() == Creation.CREATED);
    assertThat(members).noneMatch(one -> one.cluster().lost().toCompletableFuture().isDone());
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

  private List<CompletableFuture<Boolean>> read(Member crowded, String show) {
    return IntStream.range(0, READERS)
        .mapToObj(reader -> new SeatId(show, (char) ('A' + reader % 5) + "-" + (reader / 5 + 1)))
        .map(
            seat ->
                Callers.call(
                    () -> {
                      while (!isOver.get()) {
                        crowded.cluster().reservations().read(seat);
                      }
                      return true;
                    }))
        .toList();
  }
}
