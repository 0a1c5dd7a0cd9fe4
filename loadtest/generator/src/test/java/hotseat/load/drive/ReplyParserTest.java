package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.ShownHold;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {

  private static final UUID SECRET = UUID.fromString("7f9c24e8-3b12-4fef-91e0-2b0a1a4d5c11");

  private static final String HELD =
      """
      {"show":"s1","seat":"A-12","status":"HELD","version":17,"at":"2026-01-01T10:00:00.123456Z",
       "changeTag":"9f3c51d2a0b7e866","holdId":"7F9C24E8-3b12-4fef-91e0-2b0a1a4d5c11","expiresAt":"2026-01-01T10:10:00.123456Z"}""";

  private static final String TAKEN =
      """
      {"type":"/problems/seat-unavailable","title":"The \\"seat\\" is {taken}","status":409,
       "detail":"…","code":"SEAT_UNAVAILABLE","outcome":"refused","requestId":"r","show":"s1",
       "seat":"A-12","seatStatus":"SOLD","version":18,"at":"2026-01-01T10:00:00Z",
       "extra":{"version":99,"list":[1,{"code":"NO"},"]}"]},"changeTag":"00000000000000ff"}""";

  @Test
  void aSuccessContainsTheSeat() {
    Reply reply = parse(201, HELD);
    assertThat(reply.meaning()).isEqualTo(Meaning.DONE);
    assertThat(reply.seen())
        .contains(
            new Seen(
                17,
                "HELD",
                "9f3c51d2a0b7e866",
                Instant.parse("2026-01-01T10:00:00.123456Z"),
                Optional.of(Instant.parse("2026-01-01T10:10:00.123456Z")),
                ShownHold.Plain.OWN));
    assertThat(reply.isReplayed()).isFalse();
    assertThat(reply.serverTime()).isEqualTo(ServerTime.NOT_REPORTED);
  }

  @Test
  void aRefusalContainsTheSeatAndNestedMembersAreIgnored() {
    Reply reply = parse(409, TAKEN);
    assertThat(reply.meaning()).isEqualTo(Meaning.REFUSED);
    assertThat(reply.code()).isEqualTo("SEAT_UNAVAILABLE");
    assertThat(reply.seen().orElseThrow())
        .isEqualTo(
            new Seen(
                18,
                "SOLD",
                "00000000000000ff",
                Instant.parse("2026-01-01T10:00:00Z"),
                Optional.empty(),
                ShownHold.Plain.NONE));
  }

  @Test
  void onlyTheTagOfAnotherBuyersHoldIsKept() {
    UUID key = UUID.fromString("11111111-3b12-4fef-91e0-2b0a1a4d5c11");
    String body = TAKEN.replace("{\"type\"", "{\"holdId\":\"" + key + "\",\"type\"");
    assertThat(parse(409, body).seen().orElseThrow().hold())
        .isEqualTo(new ShownHold.Another(new ChangeTag().of(key)));
  }

  @Test
  void aHoldIdThatIsNotTextIsIgnored() {
    String body = TAKEN.replace("{\"type\"", "{\"holdId\":null,\"type\"");
    assertThat(parse(409, body).seen().orElseThrow().hold()).isEqualTo(ShownHold.Plain.NONE);
  }

  @Test
  void anUntouchedSeatHasNoTag() {
    String body = "{\"status\":\"AVAILABLE\",\"version\":0,\"at\":\"2026-01-01T10:00:00Z\"}";
    assertThat(parse(200, body).seen().orElseThrow().changeTag()).isEmpty();
  }

  @Test
  void headersAreReadToo() {
    Map<String, String> headers =
        Map.of(
            "Idempotency-Replayed", "true",
            "Retry-After", "3",
            "Server-Timing", "mailbox;dur=1.250, write;dur=2.000, hop;dur=0.001, batch;desc=\"7\"");
    Reply reply =
        ReplyParser.parse(201, name -> headers.getOrDefault(name, ""), bytes(HELD), SECRET);
    assertThat(reply.isReplayed()).isTrue();
    assertThat(reply.retryAfterSeconds()).isEqualTo(3);
    assertThat(reply.serverTime()).isEqualTo(new ServerTime(0, 0, 0, 1_250, 2_000, 1, 0, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "409, REFUSED",
    "410, REFUSED",
    "404, REFUSED",
    "422, REFUSED",
    "503, BUSY",
    "504, UNKNOWN",
    "500, UNKNOWN",
    "502, UNKNOWN",
    "400, OFF_CONTRACT",
    "302, OFF_CONTRACT"
  })
  void theStatusDeterminesTheMeaningOfAProblem(int status, Meaning meaning) {
    assertThat(parse(status, "{\"status\":" + status + ",\"code\":\"X\"}").meaning())
        .isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>It works!</html>",
        "{}",
        "{\"status\":\"HELD\",\"at\":\"2026-01-01T10:00:00Z\"}",
        "{\"status\":\"HELD\",\"version\":\"1\",\"at\":\"2026-01-01T10:00:00Z\"}",
        "{\"status\":\"HELD\",\"version\":1,\"at\":\"yesterday\"}",
        "{\"status\":\"HELD\",\"version\":1,\"at\":\"2026-13-01T10:00:00Z\"}",
        "{\"status\":\"HELD\",\"version\":1,\"at\":\"2026-01-01T10:00:00Z\"",
        "{\"status\":\"HELD\",\"version\":1,\"at\":\"2026-01-01T10:00:00Z\",}",
        "[1]",
        "\"\\"
      })
  void aSuccessWithoutTheSeatIsOffTheContract(String body) {
    assertThat(parse(200, body).meaning()).isEqualTo(Meaning.OFF_CONTRACT);
  }

  @Test
  void aRefusalThatIsNotAProblemIsOffTheContract() {
    assertThat(parse(409, "<html>Conflict</html>").meaning()).isEqualTo(Meaning.OFF_CONTRACT);
  }

  @Test
  void anErrorOfAProxyMeansAnUnknownOutcome() {
    assertThat(parse(502, "<html>Bad Gateway</html>").meaning()).isEqualTo(Meaning.UNKNOWN);
    assertThat(parse(503, "<html>Busy</html>").meaning()).isEqualTo(Meaning.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "'sql;dur=12.5', 12500",
    "'pool;dur=0.1, sql;dur=3', 3000",
    "'nosql;dur=5, sql;dur=0.0019', 1",
    "'sql;desc=\"x\"', 0",
    "'sql;dur=', 0",
    "'sql;dur=99999999999', 2147483647"
  })
  void durationsBecomeMicroseconds(String header, int sql) {
    assertThat(ServerTimingHeader.parse(header).sql()).isEqualTo(sql);
  }

  @Test
  void theRestOfABrokenAnswerIsCutOff() {
    assertThat(BuyerRequests.answerAlone(bytes("{\"ver{}"), "2")).isEqualTo(bytes("{}"));
    assertThat(BuyerRequests.answerAlone(bytes("{}"), "2")).isEqualTo(bytes("{}"));
    assertThat(BuyerRequests.answerAlone(bytes("{}"), "")).isEqualTo(bytes("{}"));
  }

  private static Reply parse(int status, String body) {
    return ReplyParser.parse(status, name -> "", bytes(body), SECRET);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
