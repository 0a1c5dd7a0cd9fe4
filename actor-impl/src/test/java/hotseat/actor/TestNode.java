package hotseat.actor;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.model.Command;
import hotseat.model.SeatId;
import hotseat.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A node of a cluster in this process. The nodes share only ports and the database. */
record TestNode(String name, Connections connections, SeatCluster cluster) {

  // Longer than a busy machine keeps an owner waiting.
  private static final String DEADLINE_MS = "60000";

  /** So many nodes, as members of one cluster. */
  static List<TestNode> cluster(TestDatabase server, int nodes) {
    List<Integer> ports = FreePorts.free(nodes);
    List<TestNode> cluster =
        IntStream.range(0, nodes)
            .mapToObj(i -> start(server, "node-" + (i + 1), ports.get(i)))
            .toList();
    Awaitility.await().until(() -> cluster.stream().allMatch(TestNode::isReady));
    return cluster;
  }

  private static TestNode start(TestDatabase server, String name, int port) {
    Environment environment =
        new Environment(
            Map.of(
                "HOTSEAT_CLUSTER_PORT",
                Integer.toString(port),
                "HOTSEAT_REQUEST_DEADLINE_MS",
                DEADLINE_MS));
    Connections connections = Connections.open(server.settings(8), new SimpleMeterRegistry());
    return new TestNode(
        name,
        connections,
        SeatCluster.start(
            environment, name, connections, Machine.real(), new SimpleMeterRegistry()));
  }

  boolean isReady() {
    return cluster.notReadyBecause().isEmpty();
  }

  ClusterView view() {
    return cluster.view();
  }

  Reply handle(SeatId seat, Command command) {
    return cluster.reservations().handle(seat, command);
  }

  Reply read(SeatId seat) {
    return cluster.reservations().read(seat);
  }

  void leave() {
    cluster.close();
    connections.close();
  }
}
