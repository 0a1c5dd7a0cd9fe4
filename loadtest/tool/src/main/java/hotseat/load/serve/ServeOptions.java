package hotseat.load.serve;

import hotseat.load.failure.WrongUsage;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Contestant;
import hotseat.load.launch.DatabaseAddress;
import hotseat.load.launch.Home;
import hotseat.load.launch.Ports;
import hotseat.load.launch.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code serve}, and which of them make no sense together. */
final class ServeOptions {

  private static final String EMBEDDED = "embedded";
  private static final int PORT_MAX = 65_535;

  // A node with less does not even start.
  private static final int HEAP_MB_MIN = 64;
  private static final int HEAP_MB_MAX = 65_536;

  // The embedded Postgres accepts 200, of which some stay free for inspection.
  private static final int CONNECTIONS_MAX = 190;

  @Parameters(
      arity = "0..1",
      paramLabel = "IMPLEMENTATION",
      description = "actor, postgres or memory (the reference: one node, no database)")
  private String implementation = "";

  @Option(names = "--nodes", paramLabel = "N", description = "number of nodes (default: 1)")
  private int nodes = 1;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "port of the first node; the others use the next ones (default: 8080)")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "address that the nodes listen on (default: 127.0.0.1, this machine only)")
  private String host = ClusterPlan.HOST;

  @Option(
      names = "--database",
      paramLabel = "WHERE",
      description =
          "'embedded' (default), or jdbc:postgresql://host:5432/name; user and password as"
              + " ?user=…&password=… or in HOTSEAT_DATABASE_USER and HOTSEAT_DATABASE_PASSWORD")
  private Optional<String> database = Optional.empty();

  @Option(
      names = "--allow-volatile",
      description = "accept a database that may lose acknowledged changes in a crash")
  private boolean volatileAllowed;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description =
          "database connections of all nodes together (default: 24, or 6 for each node if there"
              + " are more than four)")
  private Optional<Integer> connections = Optional.empty();

  @Option(names = "--heap-mb", paramLabel = "MB", description = "heap of each node (default: 256)")
  private int heapMb = ClusterPlan.HEAP_MB;

  @Option(
      names = "--logs",
      paramLabel = "DIR",
      description = "directory for the logs of all processes (default: a new temporary directory)")
  private Optional<Path> logs = Optional.empty();

  /** Rejects options that make no sense before anything is started. */
  void demandSense() {
    Program program = program();
    demand(
        nodes <= 1 || program.nodesMax() > 1,
        program.name() + " keeps its seats in one process, so it can have only one node");
    demandWithin("--nodes", nodes, 1, program.nodesMax());
    demandWithin("--port", port, 1, PORT_MAX - nodes + 1);
    demandWithin("--heap-mb", heapMb, HEAP_MB_MIN, HEAP_MB_MAX);
    connections.ifPresent(
        number ->
            demandWithin(
                "--connections", number, nodes * program.connectionsMin(), CONNECTIONS_MAX));
    demand(
        program.needsDatabase() || (database.isEmpty() && !volatileAllowed),
        program.name() + " uses no database: --database and --allow-volatile do not apply");
  }

  Program program() {
    demand(
        !implementation.isEmpty(),
        "no implementation given; choose one of: " + String.join(", ", Contestant.names()));
    return Contestant.named(implementation).program();
  }

  String host() {
    return host;
  }

  List<Integer> ports() {
    return Ports.from(port, nodes);
  }

  DatabaseChoice database(Map<String, String> variables) {
    if (!program().needsDatabase()) {
      return new DatabaseChoice.None();
    }
    return database
        .filter(where -> !where.equals(EMBEDDED))
        .map(url -> DatabaseAddress.of(url, variables))
        .<DatabaseChoice>map(address -> new DatabaseChoice.External(address, volatileAllowed))
        .orElse(new DatabaseChoice.Embedded());
  }

  Optional<Path> logs() {
    return logs;
  }

  ClusterPlan plan(Home home, Optional<DatabaseAddress> address, Path logDirectory) {
    return new ClusterPlan(
        home,
        program(),
        host,
        ports(),
        address,
        connections.orElseGet(() -> ClusterPlan.connections(nodes)),
        heapMb,
        Map.of("HOTSEAT_DATABASE_VOLATILE_ALLOWED", Boolean.toString(volatileAllowed)),
        logDirectory);
  }

  private static void demandWithin(String option, int value, int min, int max) {
    demand(
        value >= min && value <= max,
        option + " must be from " + min + " to " + max + ", not " + value);
  }

  private static void demand(boolean sense, String otherwise) {
    if (!sense) {
      throw new WrongUsage(otherwise);
    }
  }
}
