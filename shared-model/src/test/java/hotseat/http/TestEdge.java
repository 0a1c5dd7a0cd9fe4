package hotseat.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Node;
import hotseat.api.Reservations;
import hotseat.api.Shows;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An edge on a free port, and a client that uses it over real HTTP. */
final class TestEdge implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private final Edge edge;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestEdge(Edge edge) {
    this.edge = edge;
  }

  static TestEdge inMemory(InstantSource clock) {
    InMemoryShows shows = new InMemoryShows(clock);
    return of(new InMemoryReservations(shows), shows);
  }

  static TestEdge of(Reservations reservations, Shows shows) {
    return of(new ReadyNode(), reservations, shows, Map.of());
  }

  static TestEdge of(
      Node node, Reservations reservations, Shows shows, Map<String, String> settings) {
    Map<String, String> variables = new HashMap<>(settings);
    variables.put("HOTSEAT_PORT", "0");
    return new TestEdge(
        Edge.start(
            EdgeSettings.from(new Environment(variables)),
            new NodeParts(node, reservations, shows, List.of()),
            Machine.real(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
  }

  Edge edge() {
    return edge;
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> put(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path, UUID key, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> hold(String seat, UUID key) {
    return post(seat + "/hold", key, "{\"buyer\":\"ann\",\"ttlSeconds\":60}");
  }

  HttpResponse<String> reserve(String seat, UUID key) {
    return post(seat + "/reserve", key, "{\"buyer\":\"ann\"}");
  }

  HttpResponse<String> ofHold(String command, String seat, UUID holdId) {
    return post(seat + "/" + command, UUID.randomUUID(), "{\"holdId\":\"" + holdId + "\"}");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(edge.uri().resolve(path)).timeout(Duration.ofSeconds(10));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    edge.close();
  }

  /** A node that is always ready, with a minimal topology. */
  record ReadyNode() implements Node {
    @Override
    public String implementation() {
      return "memory";
    }

    @Override
    public String name() {
      return "test-1";
    }

    @Override
    public Optional<String> notReadyBecause() {
      return Optional.empty();
    }

    @Override
    public Map<String, Object> topology() {
      return Map.of();
    }
  }
}
