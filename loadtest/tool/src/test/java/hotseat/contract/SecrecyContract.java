package hotseat.contract;

import static hotseat.contract.Patience.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Ids of holds and names of buyers are secrets. The journal has read every answer of the whole
 * suite, and here its violations are checked.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
interface SecrecyContract {

  /**
   * The contracts before this one have stopped and restarted nodes, whose seats may still be moving
   * back: then a request is answered 503 or 504, which betrays nothing, and is sent again.
   */
  @Test
  @Order(1)
  default void noRequestRevealsTheSecretsOfAHold(Client client, Journal journal) {
    Commands say = client.commands();
    Request hold = client.holding("A-1", "mallory-target", Client.TTL_SECONDS);
    UUID holdId = decided(client, hold).is(201).holdId();
    decided(client, client.reserving("FLOOR", "mallory-target")).is(201);

    decided(client, say.look("A-1")).is(200);
    client.seatMap().is(200);
    client.show().is(200);
    client.audit();
    decided(client, client.holding("A-1", "mallory", Client.TTL_SECONDS)).is(409);
    decided(client, say.confirm(client.key(), "A-1", client.key())).is(410);
    decided(client, say.confirm(client.key(), "A-1", holdId)).is(200);
    decided(client, say.release(client.key(), "A-1", holdId)).is(409);
    decided(client, say.reserve(holdId, "A-2", "mallory")).is(422);
    decided(client, say.cancel(client.key(), "A-1", holdId)).is(200);
    for (int node = 0; node < client.wire().nodes(); node++) {
      client.at(node, Request.get("/topology")).is(200);
      client.at(node, Request.get("/metrics")).is(200);
    }

    assertThat(journal.leaks()).isEmpty();
  }

  @Test
  @Order(2)
  default void noAnswerOfTheWholeSuiteBetraysASecret(Journal journal) {
    assertThat(journal.leaks()).isEmpty();
    assertThat(journal.secrets()).as("secrets made").isPositive();
  }

  @Test
  @Order(3)
  default void noLogBetraysASecret(SystemUnderTest system, Journal journal) {
    String logs = system.logs();

    assertThat(logs).as("there are logs").isNotBlank();
    assertThat(journal.leaksIn(logs)).isEmpty();
  }
}
