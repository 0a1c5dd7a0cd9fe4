package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.reference.SteadyClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are HTTP but not the contract's. Each is told what is wrong with it. */
class InvalidRequestsTest {

  private static final String SEAT = "/v1/shows/s1/seats/A-1";
  private static final TestEdge EDGE = TestEdge.inMemory(new SteadyClock());

  @BeforeAll
  static void makeTheShow() {
    EDGE.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}");
  }

  @AfterAll
  static void close() {
    EDGE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          body       | ``
          body       | null
          body       | []
          body       | "text"
          body       | {
          body       | {"buyer":"a","ttlSeconds":1
          body       | {"buyer":"a","ttlSeconds":1} {}
          body       | {"buyer":"a","ttlSeconds":01}
          body       | {'buyer':"a","ttlSeconds":1}
          body       | {"buyer":"a","ttlSeconds":1,}
          body       | {"buyer":"a","ttlSeconds":NaN}
          body       | {"buyer":"a","ttlSeconds":1,"\\u0000":1}
          body       | {"buyer":"a","ttlSeconds":1,"ü":1}
          buyer      | {}
          buyer      | {"ttlSeconds":1}
          buyer      | {"buyer":null,"ttlSeconds":1}
          buyer      | {"buyer":7,"ttlSeconds":1}
          buyer      | {"buyer":{"a":{"b":{}}},"ttlSeconds":1}
          buyer      | {"buyer":["a"],"ttlSeconds":1}
          buyer      | {"buyer":"","ttlSeconds":1}
          buyer      | {"buyer":"a b","ttlSeconds":1}
          buyer      | {"buyer":"ü","ttlSeconds":1}
          buyer      | {"buyer":"\\ud800","ttlSeconds":1}
          buyer      | {"buyer":"a\\n","ttlSeconds":1}
          buyer      | {"buyer":"a","buyer":"b","ttlSeconds":1}
          ttlSeconds | {"buyer":"a"}
          ttlSeconds | {"buyer":"a","ttlSeconds":0}
          ttlSeconds | {"buyer":"a","ttlSeconds":3601}
          ttlSeconds | {"buyer":"a","ttlSeconds":-1}
          ttlSeconds | {"buyer":"a","ttlSeconds":1.0}
          ttlSeconds | {"buyer":"a","ttlSeconds":1e2}
          ttlSeconds | {"buyer":"a","ttlSeconds":"60"}
          ttlSeconds | {"buyer":"a","ttlSeconds":true}
          ttlSeconds | {"buyer":"a","ttlSeconds":4294967297}
          ttlSeconds | {"buyer":"a","ttlSeconds":99999999999999999999999999}
          holdId     | {"buyer":"a","ttlSeconds":1,"holdId":"x"}
          """)
  void theFieldIsNamed(String field, String body) {
    assertInvalid(field, EDGE.post(SEAT + "/hold", UUID.randomUUID(), body));
  }

  @Test
  void aTextMayBeTooLongByFar() {
    String body = "{\"buyer\":\"" + "a".repeat(15_000) + "\",\"ttlSeconds\":1}";
    assertInvalid("buyer", EDGE.post(SEAT + "/hold", UUID.randomUUID(), body));
    String digits = "{\"buyer\":\"a\",\"ttlSeconds\":" + "9".repeat(15_000) + "}";
    assertInvalid("ttlSeconds", EDGE.post(SEAT + "/hold", UUID.randomUUID(), digits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1-1-1-1-1",
        "5f0c4a2e-0000-4000-8000-00000000abc",
        "5f0c4a2e0-000-4000-8000-00000000abcd",
        "{5f0c4a2e-0000-4000-8000-00000000abcd}",
        "5f0c4a2e-0000-4000-8000-00000000abcg"
      })
  void anIdIsAUuidAndNothingLikeIt(String id) {
    String body = "{\"holdId\":\"" + id + "\"}";
    assertInvalid("holdId", EDGE.post(SEAT + "/confirm", UUID.randomUUID(), body));
    assertInvalid(
        "Idempotency-Key",
        EDGE.send(
            EDGE.request(SEAT + "/reserve")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id)
                .POST(BodyPublishers.ofString("{\"buyer\":\"a\"}"))));
  }

  @Test
  void aKeyIsTheSameInCapitals() {
    UUID key = UUID.fromString("5f0c4a2e-0000-4000-8000-00000000abcd");
    HttpResponse<String> first = EDGE.reserve(SEAT, key);
    HttpResponse<String> again =
        EDGE.send(
            EDGE.request(SEAT + "/reserve")
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Idempotency-Key", "5F0C4A2E-0000-4000-8000-00000000ABCD")
                .POST(BodyPublishers.ofString("{\"buyer\":\"ann\"}")));
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void aCommandNeedsItsKey() {
    assertInvalid(
        "Idempotency-Key",
        EDGE.send(
            EDGE.request(SEAT + "/reserve")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"buyer\":\"a\"}"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-1", "A-0", "A-01", "A", "floor", "A-1x", "%00", "A%2D1%20", "ABCD-1"})
  void aSeatIsShapedLikeOne(String seat) {
    assertInvalid("seat", EDGE.get("/v1/shows/s1/seats/" + seat));
  }

  @Test
  void percentEscapesAreReadPerSegment() {
    assertThat(EDGE.get("/v1/shows/%731/seats/A%2D1").statusCode()).isEqualTo(200);
    assertInvalid("show", EDGE.get("/v1/shows/s1%2Fseats"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rows           | {"seatsPerRow":1}
          rows           | {"rows":0,"seatsPerRow":1}
          rows           | {"rows":1001,"seatsPerRow":1}
          seatsPerRow    | {"rows":1}
          seatsPerRow    | {"rows":1,"seatsPerRow":1001}
          standing       | {"rows":1,"seatsPerRow":1,"standing":[]}
          standing       | {"rows":1,"seatsPerRow":1,"standing":null}
          standing       | {"rows":1,"seatsPerRow":1,"standing":{"floor":1}}
          standing       | {"rows":1,"seatsPerRow":1,"standing":{"F":1}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":0}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":10000001}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":"9"}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":1,"FLOOR":1}}
          standing.AB    | {"rows":28,"seatsPerRow":1,"standing":{"AB":1}}
          name           | {"rows":1,"seatsPerRow":1,"name":"x"}
          """)
  void aLayoutHasItsLimits(String field, String layout) {
    assertInvalid(field, EDGE.put("/v1/shows/s9", layout));
  }

  @Test
  void aLayoutHasAtMostTwentyAreas() {
    StringBuilder areas = new StringBuilder("\"AREA\":1");
    for (char letter = 'A'; letter < 'A' + 20; letter++) {
      areas.append(",\"AREA").append(letter).append("\":1");
    }
    assertInvalid(
        "standing",
        EDGE.put("/v1/shows/s9", "{\"rows\":1,\"seatsPerRow\":1,\"standing\":{" + areas + "}}"));
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
  void aBodyInAnotherEncodingIsRefused() {
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
  void aBodyMayBeJustNotTooLarge() {
    String json = "{\"buyer\":\"a\",\"ttlSeconds\":0}";
    String body = json + " ".repeat(16 * 1024 - json.length());
    assertInvalid("ttlSeconds", EDGE.post(SEAT + "/hold", UUID.randomUUID(), body));
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
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

  @Test
  void headIsGetWithoutItsBody() {
    for (String path : new String[] {SEAT, "/v1/shows/s1", "/v1/shows/s1/audit", "/health/live"}) {
      HttpResponse<String> head =
          EDGE.send(EDGE.request(path).method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
    assertThat(
            EDGE.send(EDGE.request("/v1/shows/s7/audit").method("HEAD", BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aSensibleRequestIdComesBackAndAnotherIsReplaced() {
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
