package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself requires of a server: methods, media types, sizes, headers. */
interface HttpContract {

  int BODY_MAX_BYTES = 16 * 1024;

  @Test
  default void everyAnswerNamesItsImplementationAndNode(Client client, SystemUnderTest system) {
    Answer hold = client.hold("A-1", "alice").is(201);
    Answer refusal = client.hold("A-1", "bob00").is(409);
    Answer nothing = client.send(Request.get("/v1/nothing")).is(404);

    for (Answer answer : new Answer[] {hold, refusal, nothing}) {
      assertThat(answer.header("X-Implementation")).isEqualTo(system.implementation());
      assertThat(answer.header("X-Node")).as("X-Node of%n%s", answer).isNotBlank();
      assertThat(answer.header("X-Request-Id")).as("X-Request-Id of%n%s", answer).isNotBlank();
    }
    assertThat(hold.header("X-Request-Id")).isNotEqualTo(refusal.header("X-Request-Id"));
  }

  @Test
  default void serverTimingReportsWhereTheTimeWent(Client client, SystemUnderTest system) {
    Answer hold = client.hold("A-1", "alice").is(201);

    List<String> parts =
        Arrays.stream(hold.header("Server-Timing").split(",", -1))
            .map(part -> part.strip().replaceFirst(";.*", ""))
            .toList();
    switch (system.implementation()) {
      case "postgres" -> assertThat(parts).contains("pool", "sql", "attempts");
      case "actor" -> assertThat(parts).contains("mailbox", "write", "batch");
      default -> assertThat(parts).doesNotContain("sql", "mailbox");
    }
  }

  @Test
  default void entityTagIsTheVersion(Client client) {
    client.hold("A-1", "alice").is(201);

    assertThat(client.look("A-1").header("ETag")).isEqualTo("\"1\"");
    assertThat(client.look("A-2").header("ETag")).isEqualTo("\"0\"");
    assertThat(client.look("FLOOR").header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  default void answersAboutSeatsAreJson(Client client) {
    assertThat(client.hold("A-1", "alice").header("Content-Type")).startsWith("application/json");
    assertThat(client.look("A-1").header("Content-Type")).startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  default void commandsArePostsOnly(String method, Client client) {
    Request hold = client.commands().hold(client.key(), "A-1", "alice", 60).method(method);

    Answer answer = client.send(method.equals("GET") ? hold.body("") : hold).is(405);

    assertThat(answer.header("Allow")).as("Allow of%n%s", answer).contains("POST");
    client.look("A-1").shows("AVAILABLE", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  default void seatsCanOnlyBeRead(String method, Client client) {
    Answer answer = client.send(client.commands().look("A-1").method(method).body("{}")).is(405);

    assertThat(answer.header("Allow")).as("Allow of%n%s", answer).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/seats", "/audit", "/seats/A-1", "/seats/Z-99", "/nothing"})
  default void headIsGetWithoutABody(String path, Client client, SystemUnderTest system)
      throws IOException {
    client.hold("A-1", "alice").is(201);
    Request get = Request.get(client.commands().path() + path);
    String head = "HEAD %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(get.path());

    Answer answer = client.send(get);
    String raw =
        RawSocket.exchange(system.nodes().getFirst(), head.getBytes(StandardCharsets.US_ASCII));

    assertThat(raw).startsWith("HTTP/1.1 " + answer.status()).endsWith("\r\n\r\n");
    assertThat(raw.lines().filter(String::isEmpty)).as("nothing after the headers").hasSize(1);
  }

  @Test
  default void optionsListsTheMethods(Client client) {
    Request options = Request.get(client.commands().path("A-1") + "/hold").method("OPTIONS");

    Answer answer = client.send(options);

    assertThat(answer.status()).as("%s", answer).isIn(200, 204, 405);
    assertThat(answer.header("Allow")).as("Allow of%n%s", answer).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  default void bodyThatIsNotDeclaredAsJsonIsRefused(String type, Client client) {
    Request hold = client.commands().hold(client.key(), "A-1", "alice", 60);

    client.send(hold.header("Content-Type", type)).is(415);
    client.look("A-1").shows("AVAILABLE", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON"})
  default void jsonIsAccepted(String type, Client client) {
    Request hold = client.commands().hold(client.key(), "A-1", "alice", 60);

    client.send(hold.header("Content-Type", type)).is(201);
  }

  @Test
  default void bodyOf16KibFits(Client client) {
    client.send(padded(client, BODY_MAX_BYTES)).is(201);
  }

  @Test
  default void bodyAbove16KibIsRefused(Client client) {
    client.send(padded(client, BODY_MAX_BYTES + 1)).is(413);
    client.look("A-1").shows("AVAILABLE", 0);
  }

  @Test
  default void chunksCannotSmuggleALargerBody(Client client, SystemUnderTest system)
      throws IOException {
    Request large = padded(client, BODY_MAX_BYTES + 1);
    String request =
        "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                .formatted(large.path())
            + "Content-Type: application/json\r\nIdempotency-Key: %s\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(large.key(), large.body().length(), large.body());

    byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
    String answer = RawSocket.exchange(system.nodes().getFirst(), bytes);

    assertThat(answer).startsWith("HTTP/1.1 413");
    client.look("A-1").shows("AVAILABLE", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "\"x\"",
        "{\"buyer\":\"alice\",\"ttlSeconds\":60",
        "{}{}",
        "{\"buyer\":\"alice\",\"ttlSeconds\":60}}",
        "{'buyer':'alice','ttlSeconds':60}",
        "{\"buyer\":\"alice\",\"ttlSeconds\":60,}",
        "{\"buyer\":\"alice\",\"ttlSeconds\":060}",
        "{\"buyer\":\"alice\",\"ttlSeconds\":60,\"buyer\":\"bob00\"}",
        "buyer=alice",
      })
  default void bodyMustBeOneJsonObject(String body, Client client) {
    Request hold = client.commands().hold(client.key(), "A-1", "alice", 60);

    client.send(hold.body(body)).is(400);
    client.look("A-1").shows("AVAILABLE", 0);
  }

  private static Request padded(Client client, int bytes) {
    Request hold = client.commands().hold(client.key(), "A-1", "alice", 60);
    return hold.body(hold.body() + " ".repeat(bytes - hold.body().length()));
  }
}
