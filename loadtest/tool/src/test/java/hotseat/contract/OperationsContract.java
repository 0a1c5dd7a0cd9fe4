package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads from the nodes. */
interface OperationsContract {

  @Test
  default void everyNodeIsAliveAndReady(Client client) {
    for (int node = 0; node < client.wire().nodes(); node++) {
      client.at(node, Request.get("/health/live")).is(200);
      client.at(node, Request.get("/health/ready")).is(200);
    }
  }

  @Test
  default void metricsAreInThePrometheusFormat(Client client) {
    client.hold("A-1", "alice").is(201);

    Answer metrics = client.send(Request.get("/metrics")).is(200);

    assertThat(metrics.header("Content-Type")).startsWith("text/plain");
    assertThat(metrics.body()).contains("# TYPE").contains("jvm_");
    assertThat(metrics.body().lines())
        .allMatch(
            line -> line.startsWith("#") || line.matches("[a-zA-Z_:][^ ]* .*|[a-z_]+\\{.*} .*"));
  }

  @Test
  default void metricsDoNotGrowWithTheRequestedPaths(Client client) {
    client.send(Request.get("/v1/shows/unheard-of/seats/Q-77")).is(404);

    for (int node = 0; node < client.wire().nodes(); node++) {
      Answer metrics = client.at(node, Request.get("/metrics")).is(200);
      assertThat(metrics.body()).doesNotContain("unheard-of").doesNotContain("Q-77");
    }
  }

  @Test
  default void topologyNamesTheNodeAndItsMembers(Client client) {
    long names =
        IntStream.range(0, client.wire().nodes())
            .mapToObj(node -> client.at(node, Request.get("/topology")).is(200))
            .peek(answer -> assertThat(answer.text("node")).isEqualTo(answer.header("X-Node")))
            .peek(answer -> assertThat(answer.json().path("members")).as("%s", answer).isNotEmpty())
            .map(answer -> answer.text("node"))
            .distinct()
            .count();

    assertThat(names).isEqualTo(client.wire().nodes());
  }

  @Test
  default void descriptionOfTheApiIsOpenApi(Client client) {
    Answer description = client.send(Request.get("/openapi.json")).is(200);

    assertThat(description.header("Content-Type")).startsWith("application/json");
    assertThat(description.text("openapi")).startsWith("3.");
    assertThat(description.json().at("/info/title").textValue()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "put    /v1/shows/{show}",
        "get    /v1/shows/{show}",
        "get    /v1/shows/{show}/seats",
        "get    /v1/shows/{show}/seats/{seat}",
        "post   /v1/shows/{show}/seats/{seat}/hold",
        "post   /v1/shows/{show}/seats/{seat}/confirm",
        "post   /v1/shows/{show}/seats/{seat}/release",
        "post   /v1/shows/{show}/seats/{seat}/cancel",
        "post   /v1/shows/{show}/seats/{seat}/reserve",
        "get    /v1/shows/{show}/audit",
        "get    /topology",
        "get    /health/live",
        "get    /health/ready",
        "get    /metrics",
        "get    /openapi.json",
      })
  default void everyEndpointIsDescribed(String endpoint, Client client) {
    String[] methodAndPath = endpoint.split(" +", 2);
    JsonNode paths = client.send(Request.get("/openapi.json")).is(200).json().path("paths");

    JsonNode operation = paths.path(methodAndPath[1]).path(methodAndPath[0]);

    assertThat(operation.path("responses")).as("responses of %s", endpoint).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHOW_EXISTS", "SHOW_NOT_FOUND", "SEAT_NOT_FOUND", "SEAT_UNAVAILABLE", "FINAL_SALE",
        "ALREADY_SOLD", "HOLD_GONE", "IDEMPOTENCY_KEY_REUSED", "OVERLOADED", "CONTENDED",
        "NOT_READY", "TIMEOUT", "COMMIT_UNKNOWN",
      })
  default void everyCodeIsDescribed(String code, Client client) {
    assertThat(client.send(Request.get("/openapi.json")).is(200).body()).contains(code);
  }

  @Test
  default void unknownPathIsAProblemToo(Client client) {
    Answer answer = client.send(Request.get("/v2/shows")).is(404);

    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isNotBlank();
  }
}
