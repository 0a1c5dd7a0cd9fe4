package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

  // Where something must be done or seen before the end. If a busy machine needs longer, it is done
  // again with a hold of twice the time.
  int SHORT_S = 3;
  int LONGEST_S = 16 * SHORT_S;
  Duration SOON = Duration.ofSeconds(60);

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void holdEndsAtItsTimeAndNotBefore(Client client) {
    untilInTime(ttl -> isSeenBeforeItEnds(client, seat(ttl), ttl));
  }

  private static boolean isSeenBeforeItEnds(Client client, String seat, int ttl) {
    Answer hold = client.hold(seat, "alice", ttl).is(201);
    List<Answer> looks = new ArrayList<>();

    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                looks.add(client.look(seat).is(200))
                    && looks.getLast().seatStatus().equals("AVAILABLE"));

    assertThat(hold.expiresAt()).isEqualTo(hold.at().plusSeconds(ttl));
    assertThat(looks)
        .allSatisfy(
            look -> look.shows(look.at().isBefore(hold.expiresAt()) ? "HELD" : "AVAILABLE", 1));
    return looks.size() > 1;
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiredHoldCanBeTakenByAnyoneButNotEarlier(Client client) {
    untilInTime(ttl -> isRefusedBeforeItEnds(client, seat(ttl), ttl));
  }

  private static boolean isRefusedBeforeItEnds(Client client, String seat, int ttl) {
    Answer hold = client.hold(seat, "alice", ttl).is(201);
    List<Answer> tries = new ArrayList<>();

    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> tries.add(client.hold(seat, "bob00")) && tries.getLast().accepted());

    tries.getLast().is(201).shows("HELD", 2);
    assertThat(tries.getLast().at()).isAfterOrEqualTo(hold.expiresAt());
    assertThat(tries.subList(0, tries.size() - 1))
        .allSatisfy(no -> no.is(409, "SEAT_UNAVAILABLE").shows("HELD", 1))
        .allSatisfy(no -> assertThat(no.at()).isBefore(hold.expiresAt()));
    return tries.size() > 1;
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
    untilInTime(ttl -> staysSoldIfConfirmedInTime(client, seat(ttl), ttl));
  }

  private static boolean staysSoldIfConfirmedInTime(Client client, String seat, int ttl) {
    Answer hold = client.hold(seat, "alice", ttl).is(201);
    client.hold("E-20", "bob00", ttl).is(201);
    Answer confirm = client.confirm(seat, hold.holdId());
    if (!confirm.at().isBefore(hold.expiresAt())) {
      expired(client, "E-20");
      return false;
    }
    confirm.is(200);
    expired(client, "E-20");

    client.look(seat).shows("SOLD", 2);
    client.hold(seat, "bob00").is(409, "SEAT_UNAVAILABLE");
    return true;
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
    untilInTime(ttl -> isInTheMapBeforeItEnds(client, seat(ttl), ttl));
  }

  private static boolean isInTheMapBeforeItEnds(Client client, String seat, int ttl) {
    client.hold(seat, "alice", ttl).is(201);
    int shown = client.seatMap().is(200).json().path("seats").size();
    expired(client, seat);

    assertThat(client.seatMap().is(200).json().path("seats")).isEmpty();
    Answer show = client.show().is(200);
    assertThat(show.json().at("/counts/available").intValue()).as("%s", show).isEqualTo(100);
    return shown == 1;
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void expiryAloneIsNoChange(Client client) {
    client.hold("A-1", "alice", SHORTEST_S).is(201);
    expired(client, "A-1");

    assertThat(client.audit().changes()).map(Change::kind).containsExactly("HOLD");
  }

  /** A scenario returns whether something was done before the hold ended. */
  private static void untilInTime(IntPredicate scenario) {
    assertThat(
            IntStream.iterate(SHORT_S, ttl -> ttl <= LONGEST_S, ttl -> 2 * ttl).anyMatch(scenario))
        .as("something is done before a hold ends")
        .isTrue();
  }

  /** Another one for each attempt. */
  private static String seat(int ttl) {
    return "A-" + ttl / SHORT_S;
  }

  private static void expired(Client client, String seat) {
    await().atMost(SOON).until(() -> client.look(seat).seatStatus().equals("AVAILABLE"));
  }
}
