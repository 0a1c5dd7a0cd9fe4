package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A key is known for at least the last 10,000 changes of its seat. */
interface MemoryOfKeysContract {

  // This gives many buyers where many changes are written at once, and few where they are written
  // one by one and many buyers would only get in each other's way.
  int CHANGES_OF_EACH = 200;

  /** How many changes of one area this implementation makes within seconds, up to 10,000. */
  int changes();

  @Test
  default void keyIsKnownAfterThousandsOfChanges(Client client) {
    Client busy = client.elsewhere("busy-" + client.commands().show());
    busy.create("{\"rows\":1,\"seatsPerRow\":1,\"standing\":{\"YARD\":1000000}}").is(201);
    Request reserve = busy.reserving("YARD", "alice");
    Answer first = busy.send(reserve).is(201);

    Crowd.of(
        changes() / CHANGES_OF_EACH, buyer -> buyTickets(busy, "bulk-" + buyer, CHANGES_OF_EACH));

    busy.look("YARD").shows("AVAILABLE", changes() + 1);
    busy.send(reserve).isReplayOf(first);
    List<Change> audit = busy.audit().of("YARD");
    assertThat(audit).map(Change::version).isSorted().doesNotHaveDuplicates();
    assertThat(audit).hasSize(changes() + 1);
    assertThat(audit.getFirst().changeTag()).isEqualTo(first.changeTag());
  }

  private static int buyTickets(Client client, String buyer, int count) {
    for (int i = 0; i < count; i++) {
      Patience.decided(client, client.reserving("YARD", buyer)).is(201);
    }
    return count;
  }
}
