package hotseat.load.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.evidence.FinalRead;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads what a contestant has stored, and each seat as each node returns it. */
final class Inspector implements AutoCloseable {

  /** There was no answer, or one that the contract does not allow. */
  static final class SilentException extends RuntimeException {
    SilentException(String message) {
      super(message);
    }
  }

  // There is no load when the inspector reads, but an audit of a million changes still takes a
  // while.
  private static final Duration ANSWER_MAX = Duration.ofMinutes(2);

  // A node that was busy a moment ago may still answer 503; the request is then repeated.
  private static final int ATTEMPTS_MAX = 10;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final int OK = 200;
  private static final int NOT_AVAILABLE = 503;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<URI> nodes;

  Inspector(List<URI> nodes) {
    this.nodes = nodes;
  }

  /** Reads every change of the show, one JSON document each, by seat and version. */
  void audit(String show, Consumer<Iterator<String>> reader) {
    URI uri = URI.create(nodes.getFirst() + "/v1/shows/" + show + "/audit");
    try (Stream<String> lines = ask(uri, HttpResponse.BodyHandlers.ofLines())) {
      reader.accept(lines.filter(line -> !line.isBlank()).iterator());
    }
  }

  /** Reads a seat at each of the nodes. */
  void readEverywhere(Touched.Place place, Consumer<FinalRead> reader) {
    for (int node = 0; node < nodes.size(); node++) {
      reader.accept(read(node, place));
    }
  }

  private FinalRead read(int node, Touched.Place place) {
    URI uri = URI.create(nodes.get(node) + "/v1/shows/" + place.show() + "/seats/" + place.seat());
    JsonNode seat = json(uri, ask(uri, HttpResponse.BodyHandlers.ofString()));
    return new FinalRead(
        node,
        place.show(),
        place.seat(),
        seat.path("version").longValue(),
        optional(seat.path("sold")),
        optional(seat.path("capacity")),
        Optional.ofNullable(seat.path("changeTag").textValue()),
        Optional.ofNullable(seat.path("status").textValue()));
  }

  private static JsonNode json(URI uri, String body) {
    try {
      JsonNode seat = JSON.readTree(body);
      if (seat.path("version").canConvertToLong()) {
        return seat;
      }
    } catch (JsonProcessingException e) {
      // Handled like a document without a version.
    }
    throw new SilentException(uri + " returned no version: " + body);
  }

  private static OptionalLong optional(JsonNode number) {
    return number.canConvertToLong() ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
  }

  private <T> T ask(URI uri, HttpResponse.BodyHandler<T> body) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER_MAX).build();
    try {
      HttpResponse<T> answer = http.send(request, body);
      for (int i = 1; i < ATTEMPTS_MAX && answer.statusCode() == NOT_AVAILABLE; i++) {
        Thread.sleep(PAUSE);
        answer = http.send(request, body);
      }
      if (answer.statusCode() != OK) {
        throw new SilentException(uri + " returned " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new SilentException(uri + " did not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SilentException("stopped before everything was read");
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
