package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What holds when all buyers want the same. An implementation without concurrency control fails
 * here.
 */
interface ContentionContract {

  int BUYERS = 200;
  int SEATS = 5;
  int LONG_S = 600;
  int CLIENTS = 48;
  int STEPS = 50;

  @Test
  default void exactlyOneOf200BuyersGetsTheSeat(Client client) {
    for (int seat = 1; seat <= SEATS; seat++) {
      String name = "A-" + seat;

      List<Answer> answers =
          Crowd.of(BUYERS, i -> Patience.decided(client, client.reserving(name, "rush-" + i)));

      assertThat(answers).filteredOn(Answer::accepted).as("winners of %s", name).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> !answer.accepted())
          .allSatisfy(no -> no.is(409, "SEAT_UNAVAILABLE").shows("SOLD", 1));
      client.look(name).shows("SOLD", 1);
    }
  }

  @Test
  default void exactlyOneOf200BuyersGetsTheHold(Client client) {
    for (int seat = 1; seat <= SEATS; seat++) {
      String name = "B-" + seat;

      List<Answer> answers =
          Crowd.of(
              BUYERS, i -> Patience.decided(client, client.holding(name, "rush-" + i, LONG_S)));

      assertThat(answers).filteredOn(Answer::accepted).as("winners of %s", name).hasSize(1);
      assertThat(client.audit().of(name)).hasSize(1);
    }
  }

  @Test
  default void holdEndsOnceIfConfirmedAndReleasedConcurrently(Client client) {
    for (int seat = 1; seat <= 20; seat++) {
      String name = "C-" + seat;
      UUID hold = client.hold(name, "alice").is(201).holdId();

      List<Answer> answers =
          Crowd.of(
              4,
              i ->
                  Patience.decided(
                      client,
                      i % 2 == 0
                          ? client.commands().confirm(client.key(), name, hold)
                          : client.commands().release(client.key(), name, hold)));

      assertThat(answers).filteredOn(Answer::accepted).as("ends of the hold").hasSize(1);
    }
  }

  @Test
  default void versionsStayDenseAndUniqueUnderChurn(Client client) {
    long seed = Seed.announced("churn");
    History history = new History();

    Crowd.of(CLIENTS, i -> new Churn(client, history, new Random(seed + i)).steps(STEPS));

    assertThat(history.complaintsAgainst(client.audit())).isEmpty();
    assertThat(history.accepted()).as("changes made").isGreaterThan(100);
  }
}
