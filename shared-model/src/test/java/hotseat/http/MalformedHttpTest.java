package hotseat.http;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.reference.SteadyClock;
import hotseat.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Barely HTTP, sent byte by byte. The answer is a 4xx problem, never a 5xx, never silence. */
class MalformedHttpTest {

  private static final TestEdge EDGE = TestEdge.inMemory(new SteadyClock(Machine.real()));

  // HTTP lines end with CR LF; a text block would hide that.
  @SuppressWarnings("StringConcatToTextBlock")
  private static final String HOLD =
      "POST /v1/shows/s1/seats/A-1/hold HTTP/1.1\r\nHost: x\r\n"
          + "Content-Type: application/json\r\n"
          + "Idempotency-Key: 5f0c4a2e-0000-4000-8000-00000000abcd\r\n";

  private static final String GOOD =
      HOLD + "Content-Length: 30\r\n\r\n{\"buyer\":\"ann\",\"ttlSeconds\":60}";

  @BeforeAll
  static void makeTheShow() {
    EDGE.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}");
  }

  @AfterAll
  static void close() {
    EDGE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOO\r\n\r\n",
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /health/live HTTP/1.0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /health/live HTTP/1.1\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: x:port\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: x\r\nX : space\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: x\r\nX: a\r\n folded\r\n\r\n",
        "GET /health/live HTTP/1.1\nHost: x\n\n",
        "GET /v1/shows/% HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /v1/shows/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /v1/shows/%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /v1/shows/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /v1/shows/\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /v1/../shows/s1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /health/live?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n",
        HOLD + "Content-Length: -1\r\n\r\n",
        HOLD + "Content-Length: abc\r\n\r\n",
        HOLD + "Content-Length: 99999999999999999999999\r\n\r\n",
        HOLD + "Content-Length: 99999999999\r\n\r\n",
        HOLD + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
        HOLD + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        HOLD + "Transfer-Encoding: gzip\r\n\r\n",
        HOLD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        HOLD + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
        HOLD + "Transfer-Encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n",
        HOLD + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n{}\r\n0\r\n\r\n",
        HOLD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: trailer\r\n\r\n",
        HOLD + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
      })
  void aMalformedRequestIsRefused(String request) {
    assertRefused(exchange(request));
  }

  @Test
  void tooLongLinesAndHeadersAreRefused() {
    assertThat(exchange("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ");
    assertRefused(exchange("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"));
    assertRefused(exchange("GET / HTTP/1.1\r\nHost: x\r\n" + "X: a\r\n".repeat(5_000) + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health/live HTTP/1.1\r\nHost",
        HOLD + "Content-Length: 30\r\n\r\n{\"buy",
        HOLD + "Transfer-Encoding: chunked\r\n\r\n1e\r\n{\"buy"
      })
  void aTruncatedRequestIsRefused(String request) {
    assertRefused(RawClient.exchangeAndEnd(EDGE.edge().uri(), bytes(request)));
  }

  @Test
  void afterABrokenBodyNothingElseIsReadFromThatConnection() {
    String smuggled = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
    String answers =
        exchange(HOLD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n0\r\n\r\n" + smuggled);
    assertThat(answers).doesNotContain("200 OK");
  }

  @Test
  void garbageNeverCausesAServerError() {
    Seeded.run(
        random -> {
          for (int i = 0; i < 300; i++) {
            String answer = RawClient.exchangeAndEnd(EDGE.edge().uri(), spoiled(random));
            assertThat(answer)
                .satisfiesAnyOf(
                    it -> assertThat(it).isEmpty(), it -> assertThat(it).startsWith("HTTP/1.1 "));
            assertThat(answer).doesNotContain("HTTP/1.1 5");
          }
        });
    assertThat(EDGE.get("/health/ready").statusCode()).isEqualTo(200);
  }

  /** A good request with some of its bytes replaced, removed or doubled. */
  private static byte[] spoiled(RandomGenerator random) {
    byte[] good = bytes(GOOD);
    byte[] bad = good.clone();
    int spoils = 1 + random.nextInt(4);
    for (int i = 0; i < spoils; i++) {
      int from = random.nextInt(bad.length);
      int to = random.nextInt(bad.length);
      int length = random.nextInt(1 + Math.min(20, bad.length - Math.max(from, to)));
      if (random.nextBoolean()) {
        System.arraycopy(bad, from, bad, to, length);
      } else {
        bad[from] = (byte) random.nextInt(256);
      }
    }
    return bad;
  }

  private static String exchange(String request) {
    return RawClient.exchange(EDGE.edge().uri(), bytes(request));
  }

  private static byte[] bytes(String request) {
    return request.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void assertRefused(String answer) {
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(answer)
        .contains("Content-Type: application/problem+json", "X-Request-Id: ", "\"code\":");
  }
}
