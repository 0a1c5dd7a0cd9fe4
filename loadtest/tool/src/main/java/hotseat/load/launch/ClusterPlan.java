package hotseat.load.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The make-up of a cluster. Nothing in it depends on the implementation: the same plan gives every
 * contestant the same.
 *
 * @param ports one for each node
 * @param connections to the database, of all nodes together
 * @param heapMb of each node
 * @param variables settings of the nodes beyond those that follow from the rest
 * @param detours one for each node, or none at all
 */
public record ClusterPlan(
    Home home,
    Program program,
    String host,
    List<Integer> ports,
    Optional<DatabaseAddress> database,
    int connections,
    int heapMb,
    Map<String, String> variables,
    Path logs,
    List<Detour> detours) {

  public static final String HOST = "127.0.0.1";

  // Enough to keep the disk of a small machine busy, and few enough not to compete for it.
  private static final int CONNECTIONS = 24;

  // What the implementation with the most kinds of work needs. All of them get the same.
  private static final int CONNECTIONS_OF_NODE_MIN = Contestant.ACTOR.program().connectionsMin();

  // Three nodes, a database and a load generator have to fit on a laptop.
  public static final int HEAP_MB = 256;

  /** A plan without detours. */
  public ClusterPlan(
      Home home,
      Program program,
      String host,
      List<Integer> ports,
      Optional<DatabaseAddress> database,
      int connections,
      int heapMb,
      Map<String, String> variables,
      Path logs) {
    this(home, program, host, ports, database, connections, heapMb, variables, logs, List.of());
  }

  /** A plan with free ports and the defaults of the command line. */
  public static ClusterPlan of(
      Program program, int nodes, Optional<DatabaseAddress> database, Path logs) {
    return of(Home.find(), program, nodes, database, Map.of(), logs);
  }

  static ClusterPlan of(
      Home home,
      Program program,
      int nodes,
      Optional<DatabaseAddress> database,
      Map<String, String> variables,
      Path logs) {
    return new ClusterPlan(
        home,
        program,
        HOST,
        Ports.free(nodes),
        database,
        connections(nodes),
        HEAP_MB,
        variables,
        logs);
  }

  /** The default for all nodes together, the same for every implementation. */
  public static int connections(int nodes) {
    return Math.max(CONNECTIONS, nodes * CONNECTIONS_OF_NODE_MIN);
  }

  /** The same nodes, each with its own detour. */
  public ClusterPlan by(List<Detour> eachNodes) {
    return new ClusterPlan(
        home,
        program,
        host,
        ports,
        database,
        connections,
        heapMb,
        variables,
        logs,
        List.copyOf(eachNodes));
  }

  public int nodes() {
    return ports.size();
  }

  String nodeName(int index) {
    return program.name() + "-" + (index + 1);
  }

  List<String> command() {
    List<String> command = new ArrayList<>(Jvm.command(options()));
    command.addAll(home.archive(program).options());
    command.addAll(List.of("-cp", home.classPath(program), program.mainClass()));
    command.addAll(program.arguments());
    return command;
  }

  private List<String> options() {
    return List.of(
        // The heap has its full size from the start, so that its growth affects no figure.
        "-Xms" + heapMb + "m",
        "-Xmx" + heapMb + "m",
        // Collects a small heap in short pauses, and has no threads that work beside the requests.
        "-XX:+UseParallelGC",
        // A node that has run out of memory must not linger half alive.
        "-XX:+ExitOnOutOfMemoryError",
        // Pekko still reads the layout of objects in the old way. Java would warn about that with
        // four plain lines in the log of every node.
        "--sun-misc-unsafe-memory-access=allow");
  }

  /**
   * The settings of one node.
   *
   * @param clusterPort where the other nodes of a cluster reach it; implementations without a
   *     cluster do not read it
   */
  Map<String, String> variablesOf(int index, int clusterPort) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("HOTSEAT_NODE", nodeName(index));
    all.put("HOTSEAT_HOST", host);
    all.put("HOTSEAT_PORT", ports.get(index).toString());
    all.put("HOTSEAT_STOP_WITH_PARENT", "true");
    all.put("HOTSEAT_CLUSTER_HOST", HOST);
    all.put("HOTSEAT_CLUSTER_PORT", Integer.toString(clusterPort));
    database.ifPresent(
        address -> {
          all.put("HOTSEAT_DATABASE_URL", address.url());
          all.put("HOTSEAT_DATABASE_USER", address.user());
          all.put("HOTSEAT_DATABASE_PASSWORD", address.password());
          all.put("HOTSEAT_DATABASE_CONNECTIONS", Integer.toString(connectionsOf(index)));
        });
    detours.stream().skip(index).limit(1).map(Detour::variables).forEach(all::putAll);
    all.putAll(variables);
    return all;
  }

  /** The first nodes get the remainder. */
  int connectionsOf(int index) {
    return connections / nodes() + (index < connections % nodes() ? 1 : 0);
  }
}
