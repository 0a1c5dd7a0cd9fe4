package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can happen to a numbered seat: each step and each refusal of it. */
interface SeatLifecycleContract {

  @Test
  default void untouchedSeatIsAvailableAtVersionZero(Client client) {
    client.look("A-1").is(200).shows("AVAILABLE", 0);
  }

  @Test
  default void holdTakesTheSeatAndReturnsTheSecretToItsOwner(Client client) {
    UUID key = client.key();

    Answer hold = client.send(client.commands().hold(key, "B-12", "alice", 90)).is(201);

    hold.shows("HELD", 1);
    assertThat(hold.holdId()).isEqualTo(key);
    assertThat(Duration.between(hold.at(), hold.expiresAt())).isEqualTo(Duration.ofSeconds(90));
    assertThat(hold.changeTag()).isEqualTo(Tag.of(key.toString()));
    assertThat(hold.text("show")).isEqualTo(client.commands().show());
    assertThat(hold.text("seat")).isEqualTo("B-12");
    client.look("B-12").is(200).shows("HELD", 1);
  }

  @Test
  default void everyStepMakesOneVersion(Client client) {
    Answer first = client.hold("A-1", "alice").is(201).shows("HELD", 1);
    client.release("A-1", first.holdId()).is(200).shows("AVAILABLE", 2);
    Answer second = client.hold("A-1", "bob00").is(201).shows("HELD", 3);
    client.confirm("A-1", second.holdId()).is(200).shows("SOLD", 4);
    client.cancel("A-1", second.holdId()).is(200).shows("AVAILABLE", 5);
    Answer third = client.reserve("A-1", "carol").is(201).shows("SOLD", 6);
    client.cancel("A-1", third.holdId()).is(200).shows("AVAILABLE", 7);
    client.look("A-1").is(200).shows("AVAILABLE", 7);
  }

  @Test
  default void reserveSellsAtOnce(Client client) {
    UUID key = client.key();

    Answer sale = client.send(client.commands().reserve(key, "A-1", "alice")).is(201);

    sale.shows("SOLD", 1);
    assertThat(sale.holdId()).isEqualTo(key);
    assertThat(sale.json().has("expiresAt")).isFalse();
    client.look("A-1").shows("SOLD", 1);
  }

  @Test
  default void heldSeatIsRefusedToOthersAndToItsOwner(Client client) {
    client.hold("A-1", "alice").is(201);

    client.hold("A-1", "bob00").is(409, "SEAT_UNAVAILABLE").shows("HELD", 1);
    client.hold("A-1", "alice").is(409, "SEAT_UNAVAILABLE").shows("HELD", 1);
    client.reserve("A-1", "bob00").is(409, "SEAT_UNAVAILABLE").shows("HELD", 1);
  }

  @Test
  default void soldSeatIsRefused(Client client) {
    client.reserve("A-1", "alice").is(201);

    client.hold("A-1", "bob00").is(409, "SEAT_UNAVAILABLE").shows("SOLD", 1);
    client.reserve("A-1", "bob00").is(409, "SEAT_UNAVAILABLE").shows("SOLD", 1);
  }

  @Test
  default void onlyTheHolderCanUseAHold(Client client) {
    client.hold("A-1", "alice").is(201);
    UUID guess = client.key();

    client.confirm("A-1", guess).is(410, "HOLD_GONE").shows("HELD", 1);
    client.release("A-1", guess).is(410, "HOLD_GONE").shows("HELD", 1);
    client.cancel("A-1", guess).is(410, "HOLD_GONE").shows("HELD", 1);
  }

  @Test
  default void onlyTheBuyerCanUseASale(Client client) {
    client.reserve("A-1", "alice").is(201);
    UUID guess = client.key();

    client.confirm("A-1", guess).is(410, "HOLD_GONE").shows("SOLD", 1);
    client.release("A-1", guess).is(410, "HOLD_GONE").shows("SOLD", 1);
    client.cancel("A-1", guess).is(410, "HOLD_GONE").shows("SOLD", 1);
  }

  @Test
  default void availableSeatHasNoHold(Client client) {
    UUID guess = client.key();

    client.confirm("A-1", guess).is(410, "HOLD_GONE").shows("AVAILABLE", 0);
    client.release("A-1", guess).is(410, "HOLD_GONE").shows("AVAILABLE", 0);
    client.cancel("A-1", guess).is(410, "HOLD_GONE").shows("AVAILABLE", 0);
  }

  @Test
  default void holdOfOneSeatDoesNotApplyToItsNeighbour(Client client) {
    Answer hold = client.hold("A-1", "alice").is(201);
    client.hold("A-2", "bob00").is(201);

    client.confirm("A-2", hold.holdId()).is(410, "HOLD_GONE").shows("HELD", 1);
  }

  @Test
  default void heldSeatCannotBeCancelledByItsHolder(Client client) {
    Answer hold = client.hold("A-1", "alice").is(201);

    client.cancel("A-1", hold.holdId()).is(410, "HOLD_GONE").shows("HELD", 1);
  }

  @Test
  default void soldSeatCanBeCancelledButNotReleasedOrConfirmedAgain(Client client) {
    Answer hold = client.hold("A-1", "alice").is(201);
    client.confirm("A-1", hold.holdId()).is(200);

    client.release("A-1", hold.holdId()).is(409, "ALREADY_SOLD").shows("SOLD", 2);
    client.confirm("A-1", hold.holdId()).is(410, "HOLD_GONE").shows("SOLD", 2);
    client.cancel("A-1", hold.holdId()).is(200).shows("AVAILABLE", 3);
  }

  @Test
  default void releasedHoldIsGone(Client client) {
    Answer hold = client.hold("A-1", "alice").is(201);
    client.release("A-1", hold.holdId()).is(200);

    client.release("A-1", hold.holdId()).is(410, "HOLD_GONE").shows("AVAILABLE", 2);
    client.confirm("A-1", hold.holdId()).is(410, "HOLD_GONE").shows("AVAILABLE", 2);
  }

  @Test
  default void onlyTheSeatsOfTheLayoutExist(Client client) {
    client.look("E-20").is(200);
    client.look("E-21").is(404, "SEAT_NOT_FOUND");
    client.look("F-1").is(404, "SEAT_NOT_FOUND");
    client.look("BALCONY").is(404, "SEAT_NOT_FOUND");
    client.hold("F-1", "alice").is(404, "SEAT_NOT_FOUND");
    client.reserve("F-1", "alice").is(404, "SEAT_NOT_FOUND");
    client.confirm("F-1", client.key()).is(404, "SEAT_NOT_FOUND");
    client.release("F-1", client.key()).is(404, "SEAT_NOT_FOUND");
    client.cancel("F-1", client.key()).is(404, "SEAT_NOT_FOUND");
  }

  @Test
  default void rowsAfterZAreCalledAaAndSoOn(Client client) {
    Client big = client.elsewhere("rows-" + client.commands().show());
    big.create("{\"rows\":28,\"seatsPerRow\":1000}").is(201);

    big.hold("Z-1000", "alice").is(201);
    big.hold("AA-1", "alice").is(201);
    big.hold("AB-1000", "alice").is(201);
    big.look("AC-1").is(404, "SEAT_NOT_FOUND");
    big.look("AB-1001").is(404, "SEAT_NOT_FOUND");
  }

  @Test
  default void refusalIsAProblemWithTheSeatInIt(Client client) {
    client.hold("A-1", "alice").is(201);

    Answer refusal = client.hold("A-1", "bob00").is(409, "SEAT_UNAVAILABLE");

    JsonNode problem = refusal.json();
    assertThat(refusal.header("Content-Type")).startsWith("application/problem+json");
    assertThat(problem.path("status").intValue()).as("%s", refusal).isEqualTo(409);
    assertThat(refusal.text("type")).isNotBlank();
    assertThat(refusal.text("title")).isNotBlank();
    assertThat(refusal.text("detail")).isNotBlank();
    assertThat(refusal.text("outcome")).isNotBlank();
    assertThat(refusal.text("requestId")).isEqualTo(refusal.header("X-Request-Id"));
    assertThat(refusal.text("show")).isEqualTo(client.commands().show());
    assertThat(refusal.text("seat")).isEqualTo("A-1");
    assertThat(refusal.changeTag()).matches("[0-9a-f]{16}");
    assertThat(refusal.at()).isNotNull();
  }
}
