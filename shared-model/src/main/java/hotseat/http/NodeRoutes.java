package hotseat.http;

import hotseat.api.Node;
import hotseat.api.Spent;
import hotseat.api.Ticker;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Routes for operators of the node. */
final class NodeRoutes {

  // Tools that watch a cluster move read several times a second; no client needs it more often.
  private static final Duration TOPOLOGY_AGE_MAX = Duration.ofMillis(200);

  private final Node node;
  private final Fresh<byte[]> topology;
  private final Traffic traffic;
  private final PrometheusMeterRegistry metrics;
  private final byte[] openApi = openApi();

  NodeRoutes(Node node, Traffic traffic, Ticker ticker, PrometheusMeterRegistry metrics) {
    this.node = node;
    this.topology = new Fresh<>(TOPOLOGY_AGE_MAX, ticker, this::topology);
    this.traffic = traffic;
    this.metrics = metrics;
  }

  void addTo(Routes routes) {
    routes
        .get("/topology", _ -> observed(200, topology.get()))
        .get("/health/live", _ -> observed(200, Json.of(Map.of("status", "live"))))
        .get("/health/ready", this::ready)
        .get("/metrics", this::metrics)
        .get("/openapi.json", _ -> observed(200, openApi));
  }

  private byte[] topology() {
    Map<String, Object> topology = new LinkedHashMap<>();
    topology.put("implementation", node.implementation());
    topology.put("node", node.name());
    topology.putAll(node.topology());
    return Json.of(topology);
  }

  private Answer ready(Call call) {
    Optional<String> because =
        traffic.isDraining() ? Optional.of("draining") : node.notReadyBecause();
    return because
        .map(why -> observed(503, Json.of(because("not-ready", why))))
        .orElseGet(() -> observed(200, Json.of(Map.of("status", "ready"))));
  }

  private static Map<String, String> because(String status, String because) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("status", status);
    members.put("because", because);
    return members;
  }

  private Answer metrics(Call call) {
    byte[] page = metrics.scrape().getBytes(StandardCharsets.UTF_8);
    return new Answer.Whole(
        200, Outcome.OBSERVED, Answer.OK, Headers.METRICS, page, Spent.NOTHING, List.of());
  }

  private static Answer observed(int status, byte[] body) {
    return Answer.Whole.json(status, Outcome.OBSERVED, body);
  }

  private static byte[] openApi() {
    try (InputStream in = NodeRoutes.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(in, "openapi.json is part of this package").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
