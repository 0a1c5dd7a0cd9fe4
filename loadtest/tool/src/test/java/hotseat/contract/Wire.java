package hotseat.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries requests to the nodes, each to the next one in turn, and passes every answer to the
 * journal.
 */
final class Wire {

  // Longer than any node may take to answer (its deadline is 5 s): beyond it, the node hangs.
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  // A node gives a new show of a million seats a minute.
  private static final Duration CREATION_PATIENCE = Duration.ofSeconds(75);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final AtomicInteger turn = new AtomicInteger();
  private final List<URI> nodes;
  private final Journal journal;

  Wire(List<URI> nodes, Journal journal) {
    this.nodes = nodes;
    this.journal = journal;
  }

  int nodes() {
    return nodes.size();
  }

  Journal journal() {
    return journal;
  }

  Answer send(Request request) {
    return send(nextNode(), request);
  }

  Answer send(int node, Request request) {
    try {
      return exchange(nodes.get(node), request);
    } catch (IOException e) {
      throw new AssertionError("no answer from " + nodes.get(node) + " to\n" + request, e);
    }
  }

  /** Empty if the connection broke: then the outcome of the request is unknown. */
  Optional<Answer> attempt(int node, Request request) {
    try {
      return Optional.of(exchange(nodes.get(node), request));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  int nextNode() {
    return Math.floorMod(turn.getAndIncrement(), nodes.size());
  }

  private Answer exchange(URI node, Request request) throws IOException {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(node + request.path()))
            .timeout(request.method().equals("PUT") ? CREATION_PATIENCE : PATIENCE)
            .method(request.method(), BodyPublishers.ofString(request.body()));
    request.headers().forEach(http::header);
    HttpResponse<String> response = blocking(http.build());
    Answer answer =
        new Answer(
            request,
            node,
            response.statusCode(),
            response.headers(),
            response.body(),
            json(response.body()));
    journal.heard(answer);
    return answer;
  }

  private HttpResponse<String> blocking(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for an answer", e);
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
