package hotseat.load.fault.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import hotseat.load.failure.Failure;
import hotseat.load.fault.stage.SideLoad;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The clients of a {@link SideLoad}. Each is a thread that ends when it is stopped. */
final class SideClients {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a client does repeatedly. Returns whether it goes on. */
  interface Step {
    boolean take() throws InterruptedException;
  }

  /** An answer, with status 0 if none came. */
  record Answer(int status, String body) {

    private static final Answer NONE = new Answer(0, "");

    boolean isDone() {
      return status == 200 || status == 201;
    }

    /** Its body, or a missing node if that is not JSON. */
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        return MissingNode.getInstance();
      }
    }
  }

  // Twice as long as a server may spend on a request.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  // An interrupted client only has to notice it.
  private static final long STOP_MAX_SECONDS = 5;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  private volatile boolean isOver;

  /** Starts one more client. */
  void begin(Step step) {
    threads.execute(
        () -> {
          try {
            boolean goesOn = true;
            while (goesOn && !isOver) {
              goesOn = step.take();
            }
          } catch (InterruptedException e) {
            // The client is stopped.
          }
        });
  }

  Answer get(URI uri) throws InterruptedException {
    return send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build());
  }

  /** Sends without a timeout. */
  Answer put(URI uri, String body) throws InterruptedException {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  Answer post(URI uri, UUID key, String body) throws InterruptedException {
    return send(
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /**
   * Creates the show that the clients are about to use.
   *
   * @throws Failure with the answer that came instead
   */
  void create(URI show, int rows, int seatsPerRow) {
    try {
      Answer answer = put(show, "{\"rows\":%d,\"seatsPerRow\":%d}".formatted(rows, seatsPerRow));
      if (!answer.isDone()) {
        throw new Failure(show + " was not created: " + answer.status() + " " + answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while creating a show", e);
    }
  }

  private Answer send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return Answer.NONE;
    }
  }

  /** Interrupts all clients and returns when they have ended. */
  void stop() {
    isOver = true;
    threads.shutdownNow();
    http.shutdownNow();
    try {
      if (!threads.awaitTermination(STOP_MAX_SECONDS, TimeUnit.SECONDS)) {
        throw new Failure("clients beside the load do not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
