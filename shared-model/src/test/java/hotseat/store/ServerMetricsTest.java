package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.model.Layout;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The metrics of a node about the database server. */
class ServerMetricsTest {

  private final TestDatabase server = TestDatabase.fresh();
  private final MeterRegistry metrics = new SimpleMeterRegistry();

  private Database reporting(Database database) {
    Environment environment = new Environment(Map.of("HOTSEAT_DATABASE_METRICS", "true"));
    ServerMetrics.registerIn(environment, database, Machine.real().ticker(), metrics);
    return database;
  }

  private double counted(String name) {
    return metrics.get("hotseat.database." + name).functionCounter().count();
  }

  private double seen(String name) {
    return metrics.get("hotseat.database." + name).gauge().value();
  }

  @Test
  void nothingIsReportedUnlessConfigured() {
    try (Database database = server.open(2)) {
      ServerMetrics.registerIn(
          new Environment(Map.of()), database, Machine.real().ticker(), metrics);
    }
    assertThat(metrics.getMeters()).isEmpty();
  }

  @Test
  void writesAreReportedAsCommitsAndWal() {
    try (Database database = reporting(server.open(2))) {
      double commits = counted("commits");
      double wal = counted("wal");
      new ShowTable(database, Machine.real().ticker()).create("measured", Layout.of(5, 10));
      await().until(() -> counted("wal") > wal && counted("commits") > commits);
      assertThat(seen("sessions.running")).isPositive();
    }
  }

  @Test
  void sessionThatWaitsForALockIsReported() throws Exception {
    try (Database database = reporting(server.open(2));
        Connection holder = server.connect();
        Connection waiter = server.connect()) {
      String lock = "LOCK TABLE show IN ACCESS EXCLUSIVE MODE";
      holder.setAutoCommit(false);
      waiter.setAutoCommit(false);
      holder.createStatement().execute(lock);
      CompletableFuture<Boolean> waiting =
          Callers.call(() -> waiter.createStatement().execute(lock));
      await().until(() -> seen("sessions.on.lock") == 1 && seen("locks.waited.for") == 1);
      assertThat(database.answers()).isTrue();
      holder.rollback();
      waiting.join();
      await().until(() -> seen("locks.waited.for") == 0);
      waiter.rollback();
    }
  }

  @Test
  void unreachableServerReportsNoSessionsButKeepsItsCounters() {
    Database database = reporting(server.open(2));
    double commits = counted("commits");
    database.close();
    await().until(() -> Double.isNaN(seen("sessions.idle")));
    assertThat(counted("commits")).isGreaterThanOrEqualTo(commits).isPositive();
  }
}
