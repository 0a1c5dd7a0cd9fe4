package hotseat.load.fault.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Queries that a node can be sent at any time. A node that does not answer counts as having no
 * result.
 */
public final class NodeQuestions implements AutoCloseable {

  // A node queries all other nodes for their shards, and waits for those that are paused.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  /** Hotseat's own metrics without labels, by their Prometheus names. */
  public Map<String, Double> counters(URI node) {
    Map<String, Double> counters = new TreeMap<>();
    answer(node.resolve("/metrics")).map(HttpResponse::body).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("hotseat_") && !line.contains("{"))
        .map(line -> line.split(" ", -1))
        .forEach(words -> counters.put(words[0], Double.valueOf(words[1])));
    return counters;
  }

  public Optional<JsonNode> topology(URI node) {
    return answer(node.resolve("/topology")).flatMap(answer -> json(answer.body()));
  }

  /** Whether this node decides about a seat without a hop to another node. */
  boolean isOwner(URI node, String show, String seat) {
    return answer(seatOf(node, show, seat))
        .flatMap(answer -> answer.headers().firstValue("Server-Timing"))
        .filter(timing -> timing.contains("mailbox") && !timing.contains("hop"))
        .isPresent();
  }

  boolean answersWithin(URI node, String show, String seat, long ms) {
    long askedNanos = System.nanoTime();
    boolean isAnswered = answer(seatOf(node, show, seat)).isPresent();
    return isAnswered && System.nanoTime() - askedNanos < TimeUnit.MILLISECONDS.toNanos(ms);
  }

  private static URI seatOf(URI node, String show, String seat) {
    return node.resolve("/v1/shows/" + show + "/seats/" + seat);
  }

  private Optional<HttpResponse<String>> answer(URI uri) {
    try {
      return Optional.of(
              http.send(
                  HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
                  HttpResponse.BodyHandlers.ofString()))
          .filter(answer -> answer.statusCode() == OK);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
