package hotseat.load.drive;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Creates the shows that are sold, through the nodes that the buyers use. */
public final class Shows implements AutoCloseable {

  // 10,000 seats are written at once, and a database that has just started is slow.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int ATTEMPTS_MAX = 3;
  private static final int BODY_SHOWN_MAX = 300;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final List<String> nodes;

  public Shows(List<String> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /**
   * Returns when the show exists, no matter which call created it.
   *
   * @throws Failure with what came instead: another answer, or none
   */
  public void create(String show, String layoutJson) {
    String why = "";
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      URI uri = URI.create(nodes.get(attempt % nodes.size()) + "/v1/shows/" + show);
      why = failureOf(uri, layoutJson);
      if (why.isEmpty()) {
        return;
      }
    }
    throw new Failure(why);
  }

  @Override
  public void close() {
    http.close();
  }

  private String failureOf(URI uri, String layoutJson) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(layoutJson))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return response.statusCode() == 201 || response.statusCode() == 200
          ? ""
          : "PUT " + uri + " returned " + response.statusCode() + ": " + shown(response);
    } catch (IOException e) {
      return "PUT " + uri + " got no answer: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while creating a show", e);
    }
  }

  private static String shown(HttpResponse<String> response) {
    String body = response.body();
    return body.length() <= BODY_SHOWN_MAX ? body : body.substring(0, BODY_SHOWN_MAX) + "…";
  }
}
