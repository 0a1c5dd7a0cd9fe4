package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.reference.SteadyClock;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When several refusals apply, the first of 400, 404, 422, 410, 409 wins. */
class RefusalOrderTest {

  private static final String SEAT = "/v1/shows/s1/seats/A-1";
  private static final String NO_SEAT = "/v1/shows/s1/seats/Z-1";
  private static final String NO_SHOW = "/v1/shows/s2/seats/Z-1";

  private final TestEdge edge = TestEdge.inMemory(new SteadyClock(Machine.real()));
  private final UUID used = UUID.randomUUID();

  @BeforeEach
  void useAKey() {
    edge.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":2}");
    edge.reserve(SEAT, used);
  }

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void anInvalidCommandIsReportedBeforeAMissingShow() {
    assertThat(code(edge.post(NO_SHOW + "/hold", used, "{}"))).isEqualTo("INVALID_REQUEST");
  }

  @Test
  void aMissingPathIsReportedBeforeAnInvalidBody() {
    assertThat(code(edge.post(SEAT + "/steal", used, "{}"))).isEqualTo("NOT_FOUND");
  }

  @Test
  void aMissingShowIsReportedBeforeAMissingSeat() {
    assertThat(code(edge.reserve(NO_SHOW, used))).isEqualTo("SHOW_NOT_FOUND");
  }

  @Test
  void aMissingSeatIsReportedBeforeAReusedKey() {
    assertThat(code(edge.reserve(NO_SEAT, used))).isEqualTo("SEAT_NOT_FOUND");
  }

  @Test
  void aReusedKeyIsReportedBeforeAHoldThatIsGone() {
    String gone = "{\"holdId\":\"" + UUID.randomUUID() + "\"}";
    assertThat(code(edge.post(SEAT + "/confirm", used, gone))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(code(edge.post(SEAT + "/confirm", UUID.randomUUID(), gone))).isEqualTo("HOLD_GONE");
  }

  @Test
  void aReusedKeyIsReportedBeforeATakenSeat() {
    assertThat(code(edge.hold(SEAT, used))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(code(edge.hold(SEAT, UUID.randomUUID()))).isEqualTo("SEAT_UNAVAILABLE");
  }

  @Test
  void aHoldThatIsGoneIsReportedBeforeATakenSeat() {
    assertThat(code(edge.ofHold("release", SEAT, UUID.randomUUID()))).isEqualTo("HOLD_GONE");
    assertThat(code(edge.ofHold("release", SEAT, used))).isEqualTo("ALREADY_SOLD");
  }

  private static String code(HttpResponse<String> answer) {
    return json(answer).get("code").asText();
  }
}
