package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.model.ChangeTag;
import hotseat.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client receives about a seat, member by member. */
class SeatAnswersTest {

  private static final String SEAT = "/v1/shows/s1/seats/A-12";
  private static final String FLOOR = "/v1/shows/s1/seats/FLOOR";

  private final SettableClock clock = new SettableClock();
  private final TestEdge edge = TestEdge.inMemory(clock);
  private final UUID anns = UUID.randomUUID();

  @BeforeEach
  void makeTheShow() {
    edge.put("/v1/shows/s1", "{\"rows\":2,\"seatsPerRow\":12,\"standing\":{\"FLOOR\":2}}");
  }

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void anUntouchedSeatHasNoChangeTag() {
    HttpResponse<String> answer = edge.get(SEAT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"show\":\"s1\",\"seat\":\"A-12\",\"status\":\"AVAILABLE\",\"version\":0,"
                + "\"at\":\"2026-01-01T10:00:00.123456Z\"}");
    assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
  }

  @Test
  void theHolderReceivesTheHoldIdAndItsExpiry() {
    HttpResponse<String> answer = edge.hold(SEAT, anns);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"show\":\"s1\",\"seat\":\"A-12\",\"status\":\"HELD\",\"version\":1,"
                + "\"at\":\"2026-01-01T10:00:00.123456Z\",\"changeTag\":\""
                + ChangeTag.of(anns)
                + "\",\"holdId\":\""
                + anns
                + "\",\"expiresAt\":\"2026-01-01T10:01:00.123456Z\"}");
  }

  @Test
  void otherClientsReceiveNoSecret() {
    edge.hold(SEAT, anns);
    assertThat(members(edge.get(SEAT)))
        .containsExactly("show", "seat", "status", "version", "at", "changeTag");
    HttpResponse<String> refused = edge.hold(SEAT, UUID.randomUUID());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(members(refused))
        .containsExactly(
            "type",
            "title",
            "status",
            "detail",
            "code",
            "outcome",
            "requestId",
            "show",
            "seat",
            "seatStatus",
            "version",
            "at",
            "changeTag");
    assertThat(json(refused).get("status").asInt()).isEqualTo(409);
    assertThat(json(refused).get("seatStatus").asText()).isEqualTo("HELD");
  }

  @Test
  void aReplayReturnsTheFirstAnswerDespiteLaterChanges() {
    HttpResponse<String> first = edge.hold(SEAT, anns);
    edge.ofHold("confirm", SEAT, anns);
    clock.pass(Duration.ofHours(1));
    HttpResponse<String> again = edge.hold(SEAT, anns);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
  }

  @Test
  void aSeatGoesThroughItsWholeLife() {
    edge.hold(SEAT, anns);
    assertThat(edge.ofHold("confirm", SEAT, anns).statusCode()).isEqualTo(200);
    assertThat(json(edge.get(SEAT)).get("status").asText()).isEqualTo("SOLD");
    assertThat(edge.ofHold("release", SEAT, anns).statusCode()).isEqualTo(409);
    assertThat(edge.ofHold("cancel", SEAT, anns).statusCode()).isEqualTo(200);
    assertThat(edge.hold(SEAT, UUID.randomUUID()).statusCode()).isEqualTo(201);
    assertThat(json(edge.get(SEAT)).get("version").asInt()).isEqualTo(4);
  }

  @Test
  void anExpiredHoldIsAvailableAndCannotBeConfirmed() {
    edge.hold(SEAT, anns);
    clock.pass(Duration.ofSeconds(60));
    JsonNode seat = json(edge.get(SEAT));
    assertThat(seat.get("status").asText()).isEqualTo("AVAILABLE");
    assertThat(seat.get("version").asInt()).isEqualTo(1);
    assertThat(edge.ofHold("confirm", SEAT, anns).statusCode()).isEqualTo(410);
  }

  @Test
  void aReservationReturnsTheHoldIdAndNoExpiry() {
    assertThat(members(edge.reserve(SEAT, anns)))
        .containsExactly("show", "seat", "status", "version", "at", "changeTag", "holdId");
    assertThat(members(edge.ofHold("cancel", SEAT, anns)))
        .containsExactly("show", "seat", "status", "version", "at", "changeTag");
  }

  @Test
  void everyAnswerAboutAnAreaIncludesItsCounts() {
    UUID bobs = UUID.randomUUID();
    assertThat(json(edge.get(FLOOR)).get("sold").asInt()).isZero();
    assertThat(json(edge.reserve(FLOOR, anns)).get("sold").asInt()).isEqualTo(1);
    assertThat(json(edge.reserve(FLOOR, bobs)).get("status").asText()).isEqualTo("SOLD");
    HttpResponse<String> full = edge.reserve(FLOOR, UUID.randomUUID());
    assertThat(json(full).get("code").asText()).isEqualTo("SEAT_UNAVAILABLE");
    assertThat(json(full).get("sold").asInt()).isEqualTo(2);
    assertThat(json(full).get("capacity").asInt()).isEqualTo(2);
    JsonNode replayed = json(edge.reserve(FLOOR, anns));
    assertThat(replayed.get("sold").asInt()).isEqualTo(1);
    assertThat(replayed.get("status").asText()).isEqualTo("AVAILABLE");
  }

  @Test
  void standingTicketsAreFinalSale() {
    assertThat(json(edge.hold(FLOOR, anns)).get("code").asText()).isEqualTo("FINAL_SALE");
  }

  @Test
  void aKeyThatMadeAnotherChangeIsRefusedWithoutTheSeatsState() {
    edge.hold(SEAT, anns);
    HttpResponse<String> reused = edge.reserve(SEAT, anns);
    assertThat(reused.statusCode()).isEqualTo(422);
    assertThat(members(reused))
        .containsExactly(
            "type", "title", "status", "detail", "code", "outcome", "requestId", "show", "seat");
  }

  private static List<String> members(HttpResponse<String> answer) {
    List<String> names = new ArrayList<>();
    json(answer).fieldNames().forEachRemaining(names::add);
    return names;
  }
}
