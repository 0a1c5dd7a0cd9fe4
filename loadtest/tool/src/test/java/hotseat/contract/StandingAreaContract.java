package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Areas with room for many, where every buyer can win and therefore every buyer comes. */
interface StandingAreaContract {

  @Test
  default void areaSellsUntilItIsFull(Client client) {
    client.look("FLOOR").is(200).shows("AVAILABLE", 0);

    client.reserve("FLOOR", "alice").is(201).shows("AVAILABLE", 1);
    client.reserve("FLOOR", "bob00").is(201).shows("AVAILABLE", 2);
    client.reserve("FLOOR", "carol").is(201).shows("SOLD", 3);
    client.reserve("FLOOR", "dave0").is(409, "SEAT_UNAVAILABLE").shows("SOLD", 3);
  }

  @Test
  default void areaReturnsHowManyAreSold(Client client) {
    client.reserve("FLOOR", "alice").is(201);
    client.reserve("FLOOR", "alice").is(201);

    Answer area = client.look("FLOOR").is(200).shows("AVAILABLE", 2);

    assertThat(area.json().path("sold").intValue()).as("sold in%n%s", area).isEqualTo(2);
    assertThat(area.json().path("capacity").intValue()).as("capacity in%n%s", area).isEqualTo(3);
  }

  @Test
  default void acceptedTicketShowsItsOwnerTheSecret(Client client) {
    UUID key = client.key();

    Answer ticket = client.send(client.commands().reserve(key, "FLOOR", "alice")).is(201);

    assertThat(ticket.holdId()).isEqualTo(key);
    assertThat(ticket.changeTag()).isEqualTo(Tag.of(key.toString()));
  }

  @Test
  default void standingTicketsAreFinalSale(Client client) {
    UUID ticket = client.reserve("FLOOR", "alice").is(201).holdId();

    client.hold("FLOOR", "bob00").is(409, "FINAL_SALE").shows("AVAILABLE", 1);
    client.confirm("FLOOR", ticket).is(409, "FINAL_SALE").shows("AVAILABLE", 1);
    client.release("FLOOR", ticket).is(409, "FINAL_SALE").shows("AVAILABLE", 1);
    client.cancel("FLOOR", ticket).is(409, "FINAL_SALE").shows("AVAILABLE", 1);
  }

  @Test
  default void areaIsNeverOversold(Client client) {
    int capacity = 40;
    Client crowded = client.elsewhere("crowded-" + client.commands().show());
    crowded
        .create("{\"rows\":1,\"seatsPerRow\":1,\"standing\":{\"YARD\":%d}}".formatted(capacity))
        .is(201);

    List<Answer> answers =
        Crowd.of(120, i -> Patience.decided(crowded, crowded.reserving("YARD", "yard-" + i)));

    List<Long> sold = answers.stream().filter(Answer::accepted).map(Answer::version).toList();
    assertThat(sold)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, capacity).boxed().toList());
    assertThat(answers)
        .filteredOn(answer -> !answer.accepted())
        .allSatisfy(no -> no.is(409, "SEAT_UNAVAILABLE").shows("SOLD", capacity));
    assertThat(crowded.look("YARD").shows("SOLD", capacity).json().path("sold").intValue())
        .isEqualTo(capacity);
    assertThat(crowded.audit().of("YARD")).hasSize(capacity);
  }
}
