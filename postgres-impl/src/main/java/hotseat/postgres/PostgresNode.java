package hotseat.postgres;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Node;
import hotseat.api.Ticker;
import hotseat.http.Fresh;
import hotseat.http.NodeParts;
import hotseat.http.NodeProcess;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import hotseat.store.ServerMetrics;
import hotseat.store.ShowTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of the optimistic implementation: the edge, the loop, the database. */
public final class PostgresNode implements Node {

  // A probe comes every few seconds; more frequent ones need not cost the database anything.
  private static final Duration READINESS_AGE_MAX = Duration.ofSeconds(1);

  private final String name;
  private final Database database;
  private final Fresh<Boolean> databaseAnswers;

  public PostgresNode(String name, Database database, Ticker ticker) {
    this.name = name;
    this.database = database;
    this.databaseAnswers = new Fresh<>(READINESS_AGE_MAX, ticker, database::answers);
  }

  public static void main(String[] args) {
    NodeProcess.run(PostgresNode::build);
  }

  private static NodeParts build(Environment environment, Machine machine, MeterRegistry metrics) {
    String name = environment.text("HOTSEAT_NODE", "postgres-1");
    RetrySettings retry = RetrySettings.of(environment, machine.random());
    Ticker ticker = machine.ticker();
    Database database = Database.openWithoutOwner(DatabaseSettings.of(environment, name), metrics);
    ServerMetrics.registerIn(environment, database, ticker, metrics);
    return new NodeParts(
        new PostgresNode(name, database, ticker),
        new PostgresReservations(database, retry, ticker, RetryMetrics.in(metrics)),
        new ShowTable(database, ticker),
        List.of(database));
  }

  @Override
  public String implementation() {
    return "postgres";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> notReadyBecause() {
    return databaseAnswers.get() ? Optional.empty() : Optional.of("the database does not answer");
  }

  /** Any node can change any seat; it owns only a share of the connections. */
  @Override
  public Map<String, Object> topology() {
    return Map.of(
        "node", name,
        "implementation", implementation(),
        "members", List.of(Map.of("node", name)),
        "pool",
            Map.of(
                "connections", database.connections(),
                "busy", database.busy(),
                "waiting", database.waiting()));
  }
}
