package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.model.ChangeTag;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import hotseat.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routes of whole shows. */
class ShowRoutesTest {

  private static final String LAYOUT =
      "{\"rows\":2,\"seatsPerRow\":3,\"standing\":{\"FLOOR\":100,\"PIT\":5}}";

  private final SettableClock clock = new SettableClock();
  private final TestEdge edge = TestEdge.inMemory(clock);

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void aShowIsCreatedOnceAndTheSameLayoutAgainSucceeds() {
    HttpResponse<String> made = edge.put("/v1/shows/s1", LAYOUT);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body())
        .isEqualTo(
            "{\"show\":\"s1\",\"rows\":2,\"seatsPerRow\":3,"
                + "\"standing\":{\"FLOOR\":100,\"PIT\":5}}");
    HttpResponse<String> again = edge.put("/v1/shows/s1", LAYOUT);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(made.body());
    HttpResponse<String> other = edge.put("/v1/shows/s1", "{\"rows\":2,\"seatsPerRow\":3}");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(json(other).get("code").asText()).isEqualTo("SHOW_EXISTS");
  }

  @Test
  void theOverviewCountsSeatsAsOfNow() {
    edge.put("/v1/shows/s1", LAYOUT);
    edge.hold("/v1/shows/s1/seats/A-1", UUID.randomUUID());
    edge.reserve("/v1/shows/s1/seats/B-3", UUID.randomUUID());
    edge.reserve("/v1/shows/s1/seats/FLOOR", UUID.randomUUID());
    JsonNode before = json(edge.get("/v1/shows/s1"));
    assertThat(before.get("counts")).hasToString("{\"available\":4,\"held\":1,\"sold\":1}");
    assertThat(before.get("standingSold")).hasToString("{\"FLOOR\":1,\"PIT\":0}");
    clock.pass(Duration.ofSeconds(60));
    JsonNode after = json(edge.get("/v1/shows/s1"));
    assertThat(after.get("counts")).hasToString("{\"available\":5,\"held\":0,\"sold\":1}");
  }

  @Test
  void theMapOmitsAvailableSeats() {
    UUID holds = UUID.randomUUID();
    UUID sells = UUID.randomUUID();
    edge.put("/v1/shows/s1", LAYOUT);
    edge.hold("/v1/shows/s1/seats/A-1", holds);
    edge.reserve("/v1/shows/s1/seats/B-3", sells);
    JsonNode map = json(edge.get("/v1/shows/s1/seats"));
    assertThat(map.get("consistency").asText()).isEqualTo("strong");
    assertThat(map.get("lagMs").asInt()).isZero();
    assertThat(map.get("seats").toString())
        .isEqualTo("[" + mapSeat("A-1", "HELD", holds) + "," + mapSeat("B-3", "SOLD", sells) + "]");
    assertThat(map.get("standing").get("PIT"))
        .hasToString("{\"sold\":0,\"capacity\":5,\"status\":\"AVAILABLE\",\"version\":0}");
    clock.pass(Duration.ofSeconds(60));
    assertThat(json(edge.get("/v1/shows/s1/seats")).get("seats").toString())
        .isEqualTo("[" + mapSeat("B-3", "SOLD", sells) + "]");
  }

  @Test
  void theAuditListsEveryChangeInOrder() {
    UUID holds = UUID.randomUUID();
    edge.put("/v1/shows/s1", LAYOUT);
    edge.hold("/v1/shows/s1/seats/A-1", holds);
    edge.ofHold("confirm", "/v1/shows/s1/seats/A-1", holds);
    HttpResponse<String> audit = edge.get("/v1/shows/s1/audit");
    assertThat(audit.headers().firstValue("Content-Type")).contains("application/jsonl");
    assertThat(audit.body().lines())
        .hasSize(2)
        .first()
        .isEqualTo(
            "{\"seat\":\"A-1\",\"version\":1,\"changeTag\":\""
                + ChangeTag.of(holds)
                + "\",\"kind\":\"HOLD\",\"at\":\"2026-01-01T10:00:00.123456Z\","
                + "\"expiresAt\":\"2026-01-01T10:01:00.123456Z\"}");
    assertThat(audit.body()).doesNotContain(holds.toString()).doesNotContain("ann");
  }

  @Test
  void theAuditOfAnUntouchedShowIsEmpty() {
    edge.put("/v1/shows/s1", LAYOUT);
    assertThat(edge.get("/v1/shows/s1/audit").statusCode()).isEqualTo(200);
    assertThat(edge.get("/v1/shows/s1/audit").body()).isEmpty();
  }

  @Test
  void aMissingShowIs404Everywhere() {
    for (String path : new String[] {"", "/seats", "/audit", "/seats/A-1"}) {
      HttpResponse<String> answer = edge.get("/v1/shows/none" + path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json(answer).get("code").asText()).isEqualTo("SHOW_NOT_FOUND");
    }
  }

  @Test
  void adminAndAuditCanBeSwitchedOff() {
    InMemoryShows shows = new InMemoryShows(clock);
    try (TestEdge closed =
        TestEdge.of(
            new TestEdge.ReadyNode(),
            new InMemoryReservations(shows),
            shows,
            Map.of("HOTSEAT_ADMIN", "false", "HOTSEAT_AUDIT", "false"))) {
      assertThat(json(closed.put("/v1/shows/s1", LAYOUT)).get("code").asText())
          .isEqualTo("NOT_FOUND");
      assertThat(json(closed.get("/v1/shows/s1/audit")).get("code").asText())
          .isEqualTo("NOT_FOUND");
    }
  }

  private static String mapSeat(String seat, String status, UUID key) {
    return "{\"seat\":\"%s\",\"status\":\"%s\",\"version\":1,\"changeTag\":\"%s\"}"
        .formatted(seat, status, ChangeTag.of(key));
  }
}
