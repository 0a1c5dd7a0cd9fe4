package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.serve.Cluster;
import hotseat.load.serve.ClusterPlan;
import hotseat.load.serve.Contestant;
import hotseat.load.serve.EmbeddedDatabase;
import hotseat.load.serve.Home;
import hotseat.load.serve.Program;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every metric that a panel or an alert names is one that a node tells, once it has had something
 * to do. Otherwise a panel stays empty, and an alert silent, and nobody finds out.
 */
class MetricsTest {

  private static final Set<String> FROM_PROMETHEUS = Set.of("up");

  @TempDir private Path logs;

  @Test
  void everyMetricThatIsAskedForIsTold() throws Exception {
    Set<String> told = told();
    assertThat(Stream.concat(Queries.ofPanels(), Queries.ofAlerts()))
        .hasSizeGreaterThan(60)
        .allSatisfy(
            query -> {
              assertThat(told).as(query.place()).containsAll(query.metrics());
              assertThat(query.metrics().isEmpty()).as(query.place()).isEqualTo(asksForUp(query));
            });
  }

  private static boolean asksForUp(Queries.Query query) {
    return FROM_PROMETHEUS.stream().anyMatch(name -> query.text().startsWith(name + "{"));
  }

  private Set<String> told() throws Exception {
    Set<String> told = new TreeSet<>();
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(Home.find(), logs.resolve("database.log"))) {
      for (Contestant contestant : new Contestant[] {Contestant.ACTOR, Contestant.POSTGRES}) {
        try (Cluster cluster = Cluster.start(plan(contestant.program(), database))) {
          told.addAll(afterSomeWork(cluster.uris().getFirst()));
        }
      }
    }
    return told;
  }

  private ClusterPlan plan(Program program, EmbeddedDatabase database) {
    ClusterPlan plain = ClusterPlan.of(program, 1, Optional.of(database.address()), logs);
    return new ClusterPlan(
        plain.home(),
        program,
        plain.host(),
        plain.ports(),
        plain.database(),
        plain.connections(),
        plain.heapMb(),
        Map.of("HOTSEAT_DATABASE_METRICS", "true"),
        logs);
  }

  /** A change, so that every part of a request has been measured. */
  private static Set<String> afterSomeWork(URI node) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String layout = "{\"rows\":1,\"seatsPerRow\":1}";
      send(client, request(node, "/v1/shows/told").PUT(BodyPublishers.ofString(layout)));
      String buyer = "{\"buyer\":\"ann\"}";
      send(
          client,
          request(node, "/v1/shows/told/seats/A-1/reserve").POST(BodyPublishers.ofString(buyer)));
      return names(send(client, request(node, "/metrics")));
    }
  }

  private static HttpRequest.Builder request(URI node, String path) {
    return HttpRequest.newBuilder(node.resolve(path))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static String send(HttpClient client, HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  private static Set<String> names(String page) {
    return page.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }
}
