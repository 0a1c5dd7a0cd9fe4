package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.reference.SteadyClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, paths, headers and sizes: the checks before a command is read. */
class HttpRulesTest {

  private static final String SEAT = "/v1/shows/s1/seats/A-1";
  private static final TestEdge EDGE = TestEdge.inMemory(new SteadyClock(Machine.real()));

  @BeforeAll
  static void makeTheShow() {
    EDGE.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}");
  }

  @AfterAll
  static void close() {
    EDGE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/xml", "application/json;charset=latin1"})
  void aBodyThatIsNotJsonIs415(String type) {
    HttpResponse<String> answer =
        EDGE.send(
            EDGE.request(SEAT + "/hold")
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{}")));
    assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() {
    byte[] utf16 = "{\"buyer\":\"a\",\"ttlSeconds\":1}".getBytes(StandardCharsets.UTF_16LE);
    byte[] overlong = {'{', '"', (byte) 0xc1, (byte) 0xa2, '"', ':', '1', '}'};
    for (byte[] body : new byte[][] {utf16, overlong}) {
      assertInvalid(
          "body",
          EDGE.send(
              EDGE.request(SEAT + "/hold")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", UUID.randomUUID().toString())
                  .POST(BodyPublishers.ofByteArray(body))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16 * 1024 + 1, 200_000, 5_000_000})
  void aBodyThatIsTooLargeIs413(int bytes) {
    assertProblem(
        EDGE.post(SEAT + "/hold", UUID.randomUUID(), " ".repeat(bytes)), 413, "BODY_TOO_LARGE");
  }

  @Test
  void aBodyOfExactlyTheMaximumSizeIsRead() {
    String json = "{\"buyer\":\"a\",\"ttlSeconds\":0}";
    String body = json + " ".repeat(16 * 1024 - json.length());
    assertInvalid("ttlSeconds", EDGE.post(SEAT + "/hold", UUID.randomUUID(), body));
  }

  @Test
  void aWrongMethodIs405WithTheAllowedMethods() {
    HttpResponse<String> answer =
        EDGE.send(EDGE.request("/v1/shows/s1").method("DELETE", BodyPublishers.noBody()));
    assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, PUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/shows/s1/", "/v2/shows/s1", "/health"})
  void anUnknownPathIs404(String path) {
    assertProblem(EDGE.get(path), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {SEAT, "/v1/shows/s1", "/v1/shows/s1/seats", "/health/live"})
  void headIsGetWithoutItsBody(String path) {
    String head = RawClient.exchange(EDGE.edge().uri(), head(path));
    assertThat(head).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\n");
  }

  @Test
  void headOfAMissingResourceIs404() {
    assertThat(RawClient.exchange(EDGE.edge().uri(), head("/v1/shows/s7/audit")))
        .startsWith("HTTP/1.1 404 ")
        .endsWith("\r\n\r\n");
  }

  private static byte[] head(String path) {
    return ("HEAD " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void aValidRequestIdIsEchoedAndAnInvalidOneIsReplaced() {
    assertThat(requestId("abc_1.2-3")).isEqualTo("abc_1.2-3");
    assertThat(requestId("a b")).matches("[0-9a-f]{16}");
    assertThat(requestId("a".repeat(65))).matches("[0-9a-f]{16}");
  }

  private static String requestId(String given) {
    return EDGE.send(EDGE.request("/nowhere").header("X-Request-Id", given))
        .headers()
        .firstValue("X-Request-Id")
        .orElseThrow();
  }

  private static void assertInvalid(String field, HttpResponse<String> answer) {
    assertProblem(answer, 400, "INVALID_REQUEST");
    assertThat(json(answer).get("field").asText()).isEqualTo(field);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("code").asText()).isEqualTo(code);
    assertThat(json(answer).get("outcome").asText()).isEqualTo("refused");
  }
}
