package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.reference.SteadyClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are valid HTTP but violate the contract. Each answer says what is wrong. */
class InvalidRequestsTest {

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
  void theInvalidFieldIsNamed(String field, String body) {
    assertInvalid(field, EDGE.post(SEAT + "/hold", UUID.randomUUID(), body));
  }

  @Test
  void farTooLongValuesAreRefused() {
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
  void anIdMustBeAWellFormedUuid(String id) {
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

  /**
   * The key of a hold is its secret, so a client that knows how keys are made must not guess it.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "5f0c4a2e-0000-1000-8000-00000000abcd",
        "5f0c4a2e-0000-3000-8000-00000000abcd",
        "5f0c4a2e-0000-5000-8000-00000000abcd",
        "5f0c4a2e-0000-6000-8000-00000000abcd",
        "5f0c4a2e-0000-7000-8000-00000000abcd",
        "5f0c4a2e-0000-8000-8000-00000000abcd",
        "5f0c4a2e-0000-4000-0000-00000000abcd",
        "5f0c4a2e-0000-4000-c000-00000000abcd",
        "ffffffff-ffff-ffff-ffff-ffffffffffff"
      })
  void aKeyMustBeARandomUuid(String key) {
    assertInvalid("Idempotency-Key", EDGE.reserve(SEAT, UUID.fromString(key)));
  }

  @Test
  void aKeyIsCaseInsensitive() {
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
  void aCommandNeedsAKey() {
    assertInvalid(
        "Idempotency-Key",
        EDGE.send(
            EDGE.request(SEAT + "/reserve")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"buyer\":\"a\"}"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-1", "A-0", "A-01", "A", "floor", "A-1x", "%00", "A%2D1%20", "ABCD-1"})
  void aSeatNameMustBeWellFormed(String seat) {
    assertInvalid("seat", EDGE.get("/v1/shows/s1/seats/" + seat));
  }

  @Test
  void percentEscapesAreDecodedPerSegment() {
    assertThat(EDGE.get("/v1/shows/%731/seats/A%2D1").statusCode()).isEqualTo(200);
    assertInvalid("show", EDGE.get("/v1/shows/s1%2Fseats"));
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
