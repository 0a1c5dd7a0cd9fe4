package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Creating shows, and reading them as a whole. */
interface ShowContract {

  String SMALL =
      """
      {"rows":2,"seatsPerRow":3}""";

  @Test
  default void showIsCreatedOnceAndTheSameLayoutAgainSucceeds(Client client) {
    Client other = client.elsewhere("again-" + client.commands().show());

    other.create(SMALL).is(201);
    other.create(SMALL).is(200);
    other.create("{ \"seatsPerRow\" : 3, \"standing\" : {}, \"rows\" : 2 }").is(200);
  }

  @Test
  default void otherLayoutOfAnExistingShowIsRefused(Client client) {
    client.create(SMALL).is(409, "SHOW_EXISTS");
    client.create(Running.LAYOUT.replace("3}", "4}")).is(409, "SHOW_EXISTS");
    client.create(Running.LAYOUT.replace("FLOOR", "YARD")).is(409, "SHOW_EXISTS");
    client.create(Running.LAYOUT).is(200);
  }

  @Test
  default void oneOfManyConcurrentCreationsOfAShowCreatesIt(Client client) {
    Client other = client.elsewhere("rush-" + client.commands().show());

    List<Integer> statuses = Crowd.of(20, _ -> other.create(SMALL).status());

    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
  }

  @Test
  default void oneOfManyConcurrentLayoutsWins(Client client) {
    Client other = client.elsewhere("clash-" + client.commands().show());

    List<Integer> statuses =
        Crowd.of(20, i -> other.create(SMALL.replace("3", "" + (i + 1))).status());

    assertThat(statuses).containsOnly(409, 201).containsOnlyOnce(201);
  }

  @Test
  default void showReturnsItsLayoutAndCounts(Client client) {
    client.reserve("A-1", "alice").is(201);
    client.hold("A-2", "bob00").is(201);
    client.reserve("FLOOR", "carol").is(201);

    Answer answer = client.show().is(200);

    JsonNode show = answer.json();
    assertThat(show.path("show").textValue()).isEqualTo(client.commands().show());
    assertThat(show.path("rows").intValue()).as("%s", answer).isEqualTo(5);
    assertThat(show.path("seatsPerRow").intValue()).as("%s", answer).isEqualTo(20);
    assertThat(show.at("/standing/FLOOR").intValue()).as("%s", answer).isEqualTo(3);
    assertThat(show.at("/counts/available").intValue()).as("%s", answer).isEqualTo(98);
    assertThat(show.at("/counts/held").intValue()).as("%s", answer).isEqualTo(1);
    assertThat(show.at("/counts/sold").intValue()).as("%s", answer).isEqualTo(1);
    assertThat(show.at("/standingSold/FLOOR").intValue()).as("%s", answer).isEqualTo(1);
  }

  @Test
  default void seatMapContainsOnlySeatsThatAreNotAvailable(Client client) {
    Answer held = client.hold("C-7", "alice").is(201);
    client.reserve("E-20", "bob00").is(201);
    Answer givenBack = client.hold("A-1", "carol").is(201);
    client.release("A-1", givenBack.holdId()).is(200);
    client.reserve("FLOOR", "dave0").is(201);

    Answer map = client.seatMap().is(200);

    assertThat(map.json().path("seats")).as("%s", map).hasSize(2);
    assertThat(map.json().findValuesAsText("seat")).containsExactlyInAnyOrder("C-7", "E-20");
    assertThat(map.json().path("seats").findValuesAsText("status"))
        .containsExactlyInAnyOrder("HELD", "SOLD");
    assertThat(map.json().at("/standing/FLOOR/sold").intValue()).as("%s", map).isEqualTo(1);
    assertThat(map.json().at("/standing/FLOOR/capacity").intValue()).isEqualTo(3);
    assertThat(map.text("consistency")).isIn("strong", "projected");
    assertThat(map.json().path("lagMs").isNumber()).as("lagMs in%n%s", map).isTrue();
    assertThat(Instant.parse(map.text("asOf"))).isAfterOrEqualTo(held.at());
  }

  @Test
  default void seatMapOfAnUntouchedShowIsEmpty(Client client) {
    Answer map = client.seatMap().is(200);

    assertThat(map.json().path("seats")).as("%s", map).isEmpty();
    assertThat(map.json().at("/standing/FLOOR/sold").intValue()).as("%s", map).isZero();
  }

  @Test
  default void unknownShowIsNotFoundByAnyRequest(Client client) {
    Client nowhere = client.elsewhere("nowhere");

    nowhere.show().is(404, "SHOW_NOT_FOUND");
    nowhere.seatMap().is(404, "SHOW_NOT_FOUND");
    nowhere.send(Request.get("/v1/shows/nowhere/audit")).is(404, "SHOW_NOT_FOUND");
    nowhere.look("A-1").is(404, "SHOW_NOT_FOUND");
    nowhere.hold("A-1", "alice").is(404, "SHOW_NOT_FOUND");
    nowhere.reserve("A-1", "alice").is(404, "SHOW_NOT_FOUND");
    nowhere.confirm("A-1", nowhere.key()).is(404, "SHOW_NOT_FOUND");
    nowhere.release("A-1", nowhere.key()).is(404, "SHOW_NOT_FOUND");
    nowhere.cancel("A-1", nowhere.key()).is(404, "SHOW_NOT_FOUND");
  }
}
