package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Expiry is a rule, not an event: it is judged by the {@code at} of each answer, on the one clock
 * that all nodes share, so these tests do not depend on speed. They spend their time waiting, each
 * with a show of its own, so they wait concurrently.
 */
interface ExpiryContract {

  int SHORTEST_S = 1;

  // Where something must be done or seen before the end: more time than a busy machine needs.
  int SHORT_S = 3;
  Duration SOON = Duration.ofSeconds(60);

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void holdEndsAtItsTimeAndNotBefore(Client client) {
    Answer hold = client.hold("A-1", "alice", SHORT_S).is(201);
    List<Answer> looks = new ArrayList<>();

    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                looks.add(client.look("A-1").is(200))
                    && looks.getLast().seatStatus().equals("AVAILABLE"));

    assertThat(hold.expiresAt()).isEqualTo(hold.at().plusSeconds(SHORT_S));
    assertThat(looks)
        .allSatisfy(
            look -> look.shows(look.at().isBefore(hold.expiresAt()) ? "HELD" : "AVAILABLE", 1));
    assertThat(looks).as("seen before its end as well").hasSizeGreaterThan(1);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiredHoldCanBeTakenByAnyoneButNotEarlier(Client client) {
    Answer hold = client.hold("A-1", "alice", SHORT_S).is(201);
    List<Answer> tries = new ArrayList<>();

    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> tries.add(client.hold("A-1", "bob00")) && tries.getLast().accepted());

    tries.getLast().is(201).shows("HELD", 2);
    assertThat(tries.getLast().at()).isAfterOrEqualTo(hold.expiresAt());
    assertThat(tries.subList(0, tries.size() - 1))
        .isNotEmpty()
        .allSatisfy(no -> no.is(409, "SEAT_UNAVAILABLE").shows("HELD", 1))
        .allSatisfy(no -> assertThat(no.at()).isBefore(hold.expiresAt()));
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiredHoldCanBeSoldToAnyone(Client client) {
    client.hold("A-1", "alice", SHORTEST_S).is(201);
    expired(client, "A-1");

    client.reserve("A-1", "bob00").is(201).shows("SOLD", 2);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiredHoldIsGoneForItsOwner(Client client) {
    UUID hold = client.hold("A-1", "alice", SHORTEST_S).is(201).holdId();
    expired(client, "A-1");

    client.confirm("A-1", hold).is(410, "HOLD_GONE").shows("AVAILABLE", 1);
    client.release("A-1", hold).is(410, "HOLD_GONE").shows("AVAILABLE", 1);
    client.cancel("A-1", hold).is(410, "HOLD_GONE").shows("AVAILABLE", 1);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiredHoldIsGoneWhenTheSeatHasANewOne(Client client) {
    UUID hold = client.hold("A-1", "alice", SHORTEST_S).is(201).holdId();
    expired(client, "A-1");
    Answer other = client.hold("A-1", "bob00").is(201);

    client.confirm("A-1", hold).is(410, "HOLD_GONE").shows("HELD", 2);
    client.confirm("A-1", other.holdId()).is(200).shows("SOLD", 3);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void confirmedHoldDoesNotExpire(Client client) {
    UUID hold = client.hold("A-1", "alice", SHORT_S).is(201).holdId();
    client.hold("A-2", "bob00", SHORT_S).is(201);
    client.confirm("A-1", hold).is(200);
    expired(client, "A-2");

    client.look("A-1").shows("SOLD", 2);
    client.hold("A-1", "bob00").is(409, "SEAT_UNAVAILABLE");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void firstAnswerOfAnExpiredHoldIsStillGiven(Client client) {
    Request hold = client.holding("A-1", "alice", SHORTEST_S);
    Answer first = client.send(hold).is(201);
    expired(client, "A-1");

    client.send(hold).isReplayOf(first).shows("HELD", 1);
    client.look("A-1").shows("AVAILABLE", 1);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiredHoldIsInNeitherMapNorCounts(Client client) {
    client.hold("A-1", "alice", SHORT_S).is(201);
    assertThat(client.seatMap().is(200).json().path("seats")).hasSize(1);
    expired(client, "A-1");

    assertThat(client.seatMap().is(200).json().path("seats")).isEmpty();
    Answer show = client.show().is(200);
    assertThat(show.json().at("/counts/available").intValue()).as("%s", show).isEqualTo(100);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiryAloneIsNoChange(Client client) {
    client.hold("A-1", "alice", SHORTEST_S).is(201);
    expired(client, "A-1");

    assertThat(client.audit().changes()).map(Change::kind).containsExactly("HOLD");
  }

  private static void expired(Client client, String seat) {
    await().atMost(SOON).until(() -> client.look(seat).seatStatus().equals("AVAILABLE"));
  }
}
