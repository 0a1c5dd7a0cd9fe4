package hotseat.load.fault.container;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Three actor nodes and their database as Compose creates them, for the fake Docker. The nodes
 * report that they are ready, and do nothing else.
 */
final class FakeCompose implements AutoCloseable {

  static final String CLUSTER = "p_actor-cluster";
  static final String STORE = "p_actor-store";
  static final String DOORS = "p_default";

  static final Described DATABASE =
      new Described("id-db", "actor-database", List.of(), Map.of(STORE, List.of()), true, false);

  private static final int NODES = 3;

  private final FakeDocker docker;
  private final List<HttpServer> healthy = new ArrayList<>();

  FakeCompose(Path directory) throws IOException {
    docker = new FakeDocker(directory);
    for (int node = 1; node <= NODES; node++) {
      healthy.add(healthyNode());
      has(node(node));
    }
    docker.has(DATABASE.id(), 0, DATABASE.json(Described.PROJECT));
  }

  private static HttpServer healthyNode() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer node = HttpServer.create(anyPort, 0);
    node.createContext(
        "/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    node.start();
    return node;
  }

  static Described node(int number) {
    String service = "actor-" + number;
    return new Described(
        "id-" + number,
        service,
        List.of(
            "HOTSEAT_NODE=" + service,
            "HOTSEAT_CLUSTER_HOST=" + service + ".cluster",
            "HOTSEAT_DATABASE_USER=hotseat",
            "HOTSEAT_DATABASE_PASSWORD=se=cret",
            "HOTSEAT_DATABASE_URL=jdbc:postgresql://actor-database:5432/seats?ssl=off"),
        Map.of(
            CLUSTER, List.of(service, service + ".cluster"),
            STORE, List.of(service),
            DOORS, List.of(service)),
        true,
        false);
  }

  /** Describes the container anew. */
  void has(Described node) {
    int number = Integer.parseInt(node.id().substring("id-".length()));
    docker.has(node.id(), uris().get(number - 1).getPort(), node.json(Described.PROJECT));
  }

  FakeDocker docker() {
    return docker;
  }

  List<URI> uris() {
    return healthy.stream()
        .map(node -> URI.create("http://127.0.0.1:" + node.getAddress().getPort()))
        .toList();
  }

  Installation installation() {
    return Installation.of(docker.command(), "actor", uris());
  }

  @Override
  public void close() {
    healthy.forEach(node -> node.stop(0));
  }
}
