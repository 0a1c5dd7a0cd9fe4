package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Cluster;
import hotseat.load.launch.ClusterNode;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Contestant;
import hotseat.load.launch.EmbeddedDatabase;
import hotseat.load.launch.Home;
import hotseat.load.launch.Program;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every metric that a panel or an alert names is reported by a node after some work. Otherwise a
 * panel stays empty and an alert silent, unnoticed.
 */
class MetricsTest {

  private static final Set<String> FROM_PROMETHEUS = Set.of("up");

  // A request can end in many ways, and a single change does not produce them all.
  private static final Set<String> OF_ANY_VALUE = Set.of("outcome", "code");

  /** One line of a node's metrics. */
  private record Series(String metric, Map<String, String> labels) {

    private static final Pattern LINE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? .*");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** Prometheus adds the job. */
    static Series of(String line, String job) {
      Matcher found = LINE.matcher(line);
      if (!found.matches()) {
        throw new AssertionError("no metric: " + line);
      }
      Map<String, String> labels = new HashMap<>(Map.of("job", job));
      LABEL
          .matcher(found.group(2) == null ? "" : found.group(2))
          .results()
          .forEach(label -> labels.put(label.group(1), label.group(2)));
      return new Series(found.group(1), labels);
    }

    boolean isMeantBy(Queries.Selector selector) {
      Map<String, String> asked = new HashMap<>(selector.labels());
      asked.replaceAll((name, value) -> OF_ANY_VALUE.contains(name) ? ".*" : value);
      return new Queries.Selector(selector.metric(), asked).matches(metric, labels);
    }
  }

  // One that owns the seat, and one that forwards to it.
  private static final int NODES = 2;

  @TempDir private Path logs;

  @Test
  void everyQueriedMetricIsExportedWithTheQueriedLabels() throws Exception {
    List<Series> series = exported();
    Set<String> exported = series.stream().map(Series::metric).collect(Collectors.toSet());
    assertThat(Stream.concat(Queries.ofPanels(), Queries.ofAlerts()))
        .hasSizeGreaterThan(60)
        .allSatisfy(
            query -> {
              assertThat(exported).as(query.place()).containsAll(query.metrics());
              assertThat(query.metrics().isEmpty()).as(query.place()).isEqualTo(asksForUp(query));
              assertThat(query.selectors())
                  .as(query.place())
                  .filteredOn(selector -> !FROM_PROMETHEUS.contains(selector.metric()))
                  .allMatch(selector -> series.stream().anyMatch(it -> it.isMeantBy(selector)));
            });
  }

  private static boolean asksForUp(Queries.Query query) {
    return FROM_PROMETHEUS.stream().anyMatch(name -> query.text().startsWith(name + "{"));
  }

  /** A message of the JVM is not JSON, and would break a log of JSON lines. */
  private static void hasWrittenNothingButItsLog(ClusterNode node) {
    assertThat(node.process().log()).content().isNotEmpty().doesNotContain("WARNING: ");
  }

  private List<Series> exported() throws Exception {
    List<Series> exported = new ArrayList<>();
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(Home.find(), logs.resolve("database.log"))) {
      for (Contestant contestant : new Contestant[] {Contestant.ACTOR, Contestant.POSTGRES}) {
        try (Cluster cluster = Cluster.start(plan(contestant.program(), database))) {
          createShow(cluster.uris().getFirst());
          for (URI node : cluster.uris()) {
            afterSomeWork(node)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Series.of(line, contestant.program().name()))
                .forEach(exported::add);
          }
          cluster.nodes().forEach(MetricsTest::hasWrittenNothingButItsLog);
        }
      }
    }
    return exported;
  }

  private ClusterPlan plan(Program program, EmbeddedDatabase database) {
    ClusterPlan plain = ClusterPlan.of(program, NODES, Optional.of(database.address()), logs);
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

  private static void createShow(URI node) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String layout = "{\"rows\":1,\"seatsPerRow\":1}";
      send(client, request(node, "/v1/shows/measured").PUT(BodyPublishers.ofString(layout)));
    }
  }

  /** Sends a command for the one seat, so that every part of a request has been measured. */
  private static String afterSomeWork(URI node) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String buyer = "{\"buyer\":\"ann\"}";
      send(
          client,
          request(node, "/v1/shows/measured/seats/A-1/reserve")
              .POST(BodyPublishers.ofString(buyer)));
      return send(client, request(node, "/metrics"));
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
}
