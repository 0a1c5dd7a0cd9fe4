package hotseat.load.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.evidence.SeatMapRead;
import hotseat.load.evidence.SeatMapRead.Shown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the seat map of a show now and then under load, from one node after the other. Whether each
 * map was true is checked afterwards. A failed read is not held against the contestant: a node may
 * be broken on purpose, or the show not created yet.
 */
final class MapWatch implements AutoCloseable {

  // Two maps a second are few beside the buyers' requests, and the same for every contestant.
  private static final long INTERVAL_MS = 500;

  // The map of a large, sold-out house takes megabytes; what is wrong with maps shows in small
  // ones.
  private static final int PLACES_MAX = 2_000;

  // Ten minutes' worth.
  private static final int MAPS_MAX = 1_200;

  private static final int OK = 200;
  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String show;
  private final List<URI> nodes;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<SeatMapRead> seen = new ArrayList<>();
  private final Thread thread = Thread.ofPlatform().name("seat maps").daemon().unstarted(this::run);

  private MapWatch(String show, List<URI> nodes) {
    this.show = show;
    this.nodes = nodes;
  }

  static MapWatch start(String show, List<URI> nodes) {
    MapWatch watch = new MapWatch(show, nodes);
    watch.thread.start();
    return watch;
  }

  private void run() {
    try {
      for (int turn = 0; seen.size() < MAPS_MAX; turn++) {
        Thread.sleep(INTERVAL_MS);
        look(turn % nodes.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(int node) throws InterruptedException {
    URI uri = nodes.get(node).resolve("/v1/shows/" + show + "/seats");
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER_MAX).build();
    long askedNanos = System.nanoTime();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      long answeredNanos = System.nanoTime();
      if (answer.statusCode() == OK) {
        keep(node, askedNanos, answeredNanos, JSON.readTree(answer.body()));
      }
    } catch (JsonProcessingException e) {
      // An incomplete answer, or one that the contract does not allow: it shows nothing.
    } catch (IOException e) {
      // This node does not answer now; the next read goes to the next node.
    }
  }

  private void keep(int node, long askedNanos, long answeredNanos, JsonNode map) {
    List<Shown> places = new ArrayList<>();
    map.path("seats").forEach(seat -> places.add(shown(seat.path("seat").asText(), seat)));
    map.path("standing").properties().forEach(it -> places.add(shown(it.getKey(), it.getValue())));
    if (places.size() <= PLACES_MAX) {
      seen.add(new SeatMapRead(node, show, askedNanos, answeredNanos, places));
    }
  }

  private static Shown shown(String name, JsonNode place) {
    return new Shown(
        name,
        place.path("version").longValue(),
        place.path("status").asText(),
        place.path("changeTag").asText());
  }

  /** The maps that were read; to be called after {@link #close}. */
  List<SeatMapRead> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
