package hotseat.sabotage.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.actor.Connections;
import hotseat.actor.Tables;
import hotseat.api.Machine;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Shows.Creation;
import hotseat.api.UnavailableException;
import hotseat.model.Layout;
import hotseat.store.Callers;
import hotseat.store.ShowTable;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolingTest {

  private static final int CONNECTIONS = 8;

  private final TestDatabase server = TestDatabase.fresh();

  /** A heartbeat that runs while as many shows are being created as the node has connections. */
  private interface Beat {
    void during(Tables tables);
  }

  private void whileShowsAreCreated(Pooling pooling, int atOnce, Beat beat) throws SQLException {
    List<CompletableFuture<Creation>> creations;
    try (Connections connections =
            pooling.open(server.settings(CONNECTIONS), new SimpleMeterRegistry());
        Connection beside = server.connect();
        Statement lock = beside.createStatement()) {
      ShowTable shows = pooling.shows(connections, Machine.real());
      beside.setAutoCommit(false);
      lock.execute("LOCK TABLE show IN SHARE MODE");
      creations =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(i -> Callers.call(() -> shows.create("big-" + i, Layout.of(1, 1))))
              .toList();
      await().until(() -> server.sessionsThatWait() == atOnce);
      beat.during(pooling.tables(connections, Machine.real(), Parts.withPooling(pooling)));
      beside.rollback();
      assertThat(creations).allMatch(creation -> creation.join() == Creation.CREATED);
    }
  }

  @Test
  void heartbeatOfACorrectNodeDoesNotWaitForShowCreations() throws SQLException {
    whileShowsAreCreated(Pooling.APART, 1, tables -> assertThat(tables.beats().now()).isNotNull());
  }

  @Test
  void heartbeatThatSharesABusyPoolReportsTheDatabaseAsNotReady() throws SQLException {
    whileShowsAreCreated(
        Pooling.SHARED,
        CONNECTIONS,
        tables ->
            assertThatThrownBy(() -> tables.beats().now())
                .isInstanceOfSatisfying(
                    UnavailableException.class,
                    e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_READY)));
  }
}
