package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Ids of holds and names of buyers are secrets. The journal has read every answer of the whole
 * suite, and here its findings are checked.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
interface SecrecyContract {

  @Test
  @Order(1)
  default void noRequestRevealsTheSecretsOfAHold(Client client, Journal journal) {
    Answer hold = client.hold("A-1", "mallory-target").is(201);
    client.reserve("FLOOR", "mallory-target").is(201);

    client.look("A-1").is(200);
    client.seatMap().is(200);
    client.show().is(200);
    client.audit();
    client.hold("A-1", "mallory").is(409);
    client.confirm("A-1", client.key()).is(410);
    client.confirm("A-1", hold.holdId()).is(200);
    client.release("A-1", hold.holdId()).is(409);
    client.send(client.commands().reserve(hold.holdId(), "A-2", "mallory")).is(422);
    client.cancel("A-1", hold.holdId()).is(200);
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
