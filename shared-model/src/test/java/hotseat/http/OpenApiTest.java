package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.api.Machine;
import hotseat.model.Layout;
import hotseat.reference.SteadyClock;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document describes what the server does, and the server does what the document says. */
class OpenApiTest {

  private static final String SEAT = "/v1/shows/s1/seats/A-1";
  private static final String FLOOR = "/v1/shows/s1/seats/FLOOR";
  private static final String HELD = "/v1/shows/s1/seats/A-2";

  private final TestEdge edge = TestEdge.inMemory(new SteadyClock(Machine.real()));
  private final JsonNode document = json(edge.get("/openapi.json"));

  @BeforeEach
  void makeTheShow() {
    edge.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":5,\"standing\":{\"FLOOR\":1}}");
    edge.hold(HELD, UUID.randomUUID());
  }

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void everyRouteIsDocumentedAndNothingElse() {
    Set<String> registered = new TreeSet<>();
    edge.edge()
        .routes()
        .all()
        .forEach(route -> registered.add(route.method() + " " + route.path()));
    assertThat(documented()).isEqualTo(registered);
  }

  @Test
  void everyDocumentedPathAcceptsItsMethod() {
    for (String operation : documented()) {
      String[] methodAndPath = operation.split(" ", 2);
      String path = methodAndPath[1].replace("{show}", "s1").replace("{seat}", "A-1");
      HttpResponse<String> answer =
          edge.send(edge.request(path).method(methodAndPath[0], BodyPublishers.noBody()));
      assertThat(answer.statusCode()).as(operation).isNotIn(404, 405, 500);
    }
  }

  @Test
  void everyCodeAndOnlyThoseAreDocumented() {
    List<String> codes = new ArrayList<>();
    schema("Problem").at("/properties/code/enum").forEach(code -> codes.add(code.asText()));
    assertThat(codes)
        .containsExactlyInAnyOrderElementsOf(
            List.of(Problem.values()).stream().map(Problem::name).toList());
  }

  @Test
  void everyReferenceResolves() {
    document
        .findValuesAsText("$ref")
        .forEach(
            ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void answersHaveTheDocumentedMembers() {
    UUID sold = UUID.randomUUID();
    UUID held = UUID.randomUUID();
    assertFits("Show", edge.put("/v1/shows/s2", "{\"rows\":1,\"seatsPerRow\":1}"));
    assertFits("Seat", edge.get(SEAT));
    assertFits("HeldSeat", edge.hold(SEAT, held));
    assertFits("Seat", edge.ofHold("confirm", SEAT, held));
    assertFits("Seat", edge.ofHold("cancel", SEAT, held));
    assertFits("ReservedSeat", edge.reserve(FLOOR, sold));
    assertFits("Seat", edge.get(FLOOR));
    assertFits("Overview", edge.get("/v1/shows/s1"));
    assertFits("SeatMap", edge.get("/v1/shows/s1/seats"));
    assertFits("Topology", edge.get("/topology"));
    assertFits("Health", edge.get("/health/live"));
    assertFits("Health", edge.get("/health/ready"));
  }

  @Test
  void refusalsHaveTheDocumentedMembers() {
    assertFits("Problem", edge.hold(HELD, UUID.randomUUID()));
    assertFits("Problem", edge.ofHold("confirm", HELD, UUID.randomUUID()));
    assertFits("Problem", edge.hold(FLOOR, UUID.randomUUID()));
    assertFits("Problem", edge.post(SEAT + "/hold", UUID.randomUUID(), "{}"));
    assertFits("Problem", edge.get("/v1/shows/none"));
    assertFits("Problem", edge.get("/nowhere"));
  }

  @Test
  void partsOfAnswersHaveTheDocumentedMembers() throws IOException {
    JsonNode map = json(edge.get("/v1/shows/s1/seats"));
    assertFits(schema("MapSeat"), map.get("seats").get(0));
    assertFits(schema("MapArea"), map.get("standing").get("FLOOR"));
    assertFits(
        schema("Overview").at("/properties/counts"), json(edge.get("/v1/shows/s1")).get("counts"));
    for (String line : edge.get("/v1/shows/s1/audit").body().lines().toList()) {
      assertFits(schema("AuditLine"), TestEdge.JSON.readTree(line));
    }
  }

  @Test
  void limitsAreTheDocumentedOnes() {
    assertThat(schema("Id").get("pattern").asText()).isEqualTo("^" + Limits.ID + "$");
    assertThat(schema("Hold").at("/properties/ttlSeconds/maximum").asInt())
        .isEqualTo(Limits.TTL_SECONDS_MAX);
    assertThat(schema("Layout").at("/properties/rows/maximum").asInt()).isEqualTo(Layout.ROWS_MAX);
    assertThat(schema("Standing").at("/additionalProperties/maximum").asInt())
        .isEqualTo(Layout.CAPACITY_MAX);
    assertThat(schema("Standing").get("maxProperties").asInt()).isEqualTo(Layout.AREAS_MAX);
  }

  private void assertFits(String schema, HttpResponse<String> answer) {
    assertFits(schema(schema), json(answer));
  }

  /** All required members, and only documented ones. */
  private static void assertFits(JsonNode schema, JsonNode value) {
    List<String> members = new ArrayList<>();
    value.fieldNames().forEachRemaining(members::add);
    List<String> known = new ArrayList<>();
    schema.get("properties").fieldNames().forEachRemaining(known::add);
    schema.get("required").forEach(name -> assertThat(members).contains(name.asText()));
    assertThat(known).as("%s", value).containsAll(members);
  }

  private JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  private Set<String> documented() {
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }
}
