package hotseat.sabotage.postgres;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Ticker;
import hotseat.http.NodeParts;
import hotseat.http.NodeProcess;
import hotseat.postgres.PostgresNode;
import hotseat.postgres.RetryMetrics;
import hotseat.postgres.RetrySettings;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import hotseat.store.ShowTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/** A node of the optimistic implementation with one wrong part, which its argument names. */
public final class SabotagedPostgresNode {

  private static final int WRONG_USAGE = 64;

  private SabotagedPostgresNode() {}

  public static void main(String[] args) {
    Optional<PostgresBug> bug = args.length == 1 ? PostgresBug.named(args[0]) : Optional.empty();
    bug.ifPresentOrElse(
        wrong ->
            NodeProcess.run(
                (environment, machine, metrics) -> build(wrong, environment, machine, metrics)),
        SabotagedPostgresNode::refuse);
  }

  private static void refuse() {
    System.err.println("hotseat: name one bug of " + String.join(", ", PostgresBug.names()));
    System.exit(WRONG_USAGE);
  }

  private static NodeParts build(
      PostgresBug bug, Environment environment, Machine machine, MeterRegistry metrics) {
    String name = environment.text("HOTSEAT_NODE", "sabotaged-postgres-1");
    RetrySettings retry = RetrySettings.of(environment, machine.random());
    Ticker ticker = machine.ticker();
    Database database = Database.openWithoutOwner(DatabaseSettings.of(environment, name), metrics);
    return new NodeParts(
        new PostgresNode(name, database, ticker),
        bug.in(database, retry, ticker, RetryMetrics.in(metrics)),
        bug.shows(new ShowTable(database, ticker)),
        List.of(database));
  }
}
