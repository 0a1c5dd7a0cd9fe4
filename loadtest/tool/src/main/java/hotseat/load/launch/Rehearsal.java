package hotseat.load.launch;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Takes a seat and reads once each way, so that a node has done its everyday work once. */
final class Rehearsal {

  private static final int TIMEOUT_MS = 20_000;

  private final URI show;

  private Rehearsal(URI node) {
    this.show = node.resolve("/v1/shows/rehearsal-" + UUID.randomUUID());
  }

  static void at(URI node) {
    Rehearsal rehearsal = new Rehearsal(node);
    rehearsal.ask("PUT", "", "{\"rows\":1,\"seatsPerRow\":2,\"standing\":{\"FLOOR\":2}}");
    rehearsal.ask("POST", "/seats/A-1/hold", "{\"buyer\":\"b-1\",\"ttlSeconds\":600}");
    rehearsal.ask("POST", "/seats/FLOOR/reserve", "{\"buyer\":\"b-1\"}");
    rehearsal.ask("GET", "/seats/A-1", "");
    rehearsal.ask("GET", "/seats", "");
    rehearsal.ask("GET", "/audit", "");
  }

  private void ask(String method, String path, String body) {
    URI uri = URI.create(show + path);
    try {
      HttpURLConnection request = (HttpURLConnection) uri.toURL().openConnection();
      request.setConnectTimeout(TIMEOUT_MS);
      request.setReadTimeout(TIMEOUT_MS);
      request.setRequestMethod(method);
      if (!body.isEmpty()) {
        request.setRequestProperty("Content-Type", "application/json");
        request.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        request.setDoOutput(true);
        request.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = request.getResponseCode();
      if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
        throw new Failure(method + " " + uri + " returned " + status);
      }
    } catch (IOException e) {
      throw new Failure("no answer to " + method + " " + uri + ": " + e.getMessage(), e);
    }
  }
}
