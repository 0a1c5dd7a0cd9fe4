package hotseat.load.serve;

import hotseat.load.command.ExitCode;
import hotseat.load.command.StopSignal;
import hotseat.load.failure.Failure;
import hotseat.load.launch.Cluster;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.DatabaseAddress;
import hotseat.load.launch.Durability;
import hotseat.load.launch.EmbeddedDatabase;
import hotseat.load.launch.Home;
import hotseat.load.launch.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hotseat serve}: an implementation, its nodes and its database, until Ctrl-C. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts an implementation with everything it needs, and stops it on Ctrl-C.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat serve postgres",
      "  ./hotseat serve actor --nodes 3 --port 9000",
      "  ./hotseat serve postgres --database 'jdbc:postgresql://db.example:5432/seats?user=me'"
    })
public final class Serve implements Callable<Integer> {

  // How soon a user at the terminal learns that a process has died.
  private static final long WATCH_MS = 200;

  @Mixin private final ServeOptions options = new ServeOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final long startedNs = System.nanoTime();

  @Override
  public Integer call() {
    options.demandSense();
    DatabaseChoice database = options.database(System.getenv());
    Ports.requireFree(options.host(), options.ports());
    StopSignal.interrupts(ExitCode.OK, () -> serveUntilStopped(database));
    return ExitCode.OK;
  }

  private void serveUntilStopped(DatabaseChoice database) {
    try {
      serve(database);
    } catch (InterruptedException e) {
      tell("stopped");
    }
  }

  /** Only an interrupt or a failure ends this. */
  private void serve(DatabaseChoice choice) throws InterruptedException {
    Home home = Home.find();
    Path logs = logs();
    switch (choice) {
      case DatabaseChoice.None none ->
          serve(options.plan(home, Optional.empty(), logs), () -> true);
      case DatabaseChoice.External(DatabaseAddress address, boolean volatileAllowed) -> {
        Durability durability = Durability.of(address);
        if (!volatileAllowed) {
          durability.demand();
        }
        tell("database found (" + durability + ")");
        serve(options.plan(home, Optional.of(address), logs), () -> true);
      }
      case DatabaseChoice.Embedded embedded -> {
        try (EmbeddedDatabase database =
            EmbeddedDatabase.start(home, logs.resolve("database.log"))) {
          Durability durability = Durability.of(database.address());
          durability.demand();
          tell("database ready in " + elapsed() + " (" + durability + ")");
          serve(options.plan(home, Optional.of(database.address()), logs), database::isAlive);
        }
      }
    }
  }

  private void serve(ClusterPlan plan, BooleanSupplier databaseIsAlive)
      throws InterruptedException {
    try (Cluster cluster =
        Cluster.start(
            plan, node -> tell(node.name() + " ready in " + elapsed() + "  " + node.uri()))) {
      boolean one = plan.nodes() == 1;
      tell(
          "ready: %s in %s; Ctrl-C stops %s"
              .formatted(one ? "1 node" : plan.nodes() + " nodes", elapsed(), one ? "it" : "them"));
      while (cluster.dead().isEmpty() && databaseIsAlive.getAsBoolean()) {
        Thread.sleep(WATCH_MS);
      }
      throw cluster.dead().isPresent()
          ? Cluster.failure(cluster.dead().get())
          : new Failure("the database ended; see " + plan.logs().resolve("database.log"));
    }
  }

  private Path logs() {
    try {
      Path logs =
          options.logs().isPresent()
              ? Files.createDirectories(options.logs().get())
              : Files.createTempDirectory("hotseat-logs-");
      tell("logs in " + logs);
      return logs;
    } catch (IOException e) {
      throw new Failure("cannot create a directory for the logs: " + e.getMessage(), e);
    }
  }

  private String elapsed() {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startedNs) / 1e9);
  }

  private void tell(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
