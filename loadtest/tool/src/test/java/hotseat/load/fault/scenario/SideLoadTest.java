package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.AnsweringServer.REFUSAL;
import static hotseat.load.fault.scenario.AnsweringServer.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.load.fault.scenario.AnsweringServer.Answering;
import hotseat.load.fault.stage.SideLoad;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Side loads against a server whose answers are set by each test. */
class SideLoadTest {

  private final AnsweringServer server = new AnsweringServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private SideLoad.Running begin(SideLoad sideLoad, Answering answering) {
    server.answer(answering);
    return sideLoad.begin(List.of(server.uri()));
  }

  private static String map(int version) {
    return "{\"seats\":[{\"seat\":\"A-1\",\"status\":\"HELD\",\"version\":%d}]}".formatted(version);
  }

  private static String seat(int version) {
    return "{\"seat\":\"A-1\",\"version\":%d}".formatted(version);
  }

  private SideLoad.Outcome witnessed(int mapVersion, int seatVersion) {
    SideLoad.Running witness =
        begin(
            new MapWitness(0, "s1"),
            path -> path.endsWith("/seats") ? map(mapVersion) : seat(seatVersion));
    await().until(() -> witness.soFar().figure(MapWitness.READS) > 3);
    witness.stop();
    return witness.soFar();
  }

  @Test
  void readOlderThanTheMapIsFound() {
    SideLoad.Outcome outcome = witnessed(18, 17);
    assertThat(outcome.violations().getFirst())
        .matches(
            "the map had shown A-1 at version 18 or later; a read \\d+ ms later returned"
                + " version 17");
  }

  /** The map omits available seats: the seat had another change after the one shown last. */
  @Test
  void staleReadOfASeatThatLeftTheMapIsFound() {
    AtomicInteger maps = new AtomicInteger();
    SideLoad.Running witness =
        begin(
            new MapWitness(0, "s1"),
            path ->
                path.endsWith("/seats")
                    ? maps.incrementAndGet() < 3 ? map(17) : "{\"seats\":[]}"
                    : seat(17));
    await().until(() -> !witness.soFar().violations().isEmpty());
    witness.stop();
    assertThat(witness.soFar().violations().getFirst())
        .matches(
            "the map had shown A-1 at version 18 or later; a read \\d+ ms later returned"
                + " version 17");
  }

  @Test
  void readAtLeastAsNewAsTheMapIsNoViolation() {
    SideLoad.Outcome outcome = witnessed(18, 19);
    assertThat(outcome.violations()).isEmpty();
    assertThat(outcome.figure(MapWitness.READS)).isPositive();
  }

  /** The hold of one seat is answered 504, and the map shows it from the given reading on. */
  private SideLoad.Running givenUp(AtomicInteger maps, int shownFrom) {
    return begin(
        new GivenUpHolds(0),
        path -> {
          if (path.endsWith("/hold")) {
            return path.contains("A-1/") ? TIMEOUT : "{}";
          }
          return path.endsWith("/seats") && maps.incrementAndGet() >= shownFrom
              ? map(1)
              : "{\"seats\":[]}";
        });
  }

  @Test
  void holdThatAppearsAfterItWasSettledIsFound() {
    SideLoad.Running holds = givenUp(new AtomicInteger(), 3);
    await().until(() -> !holds.soFar().violations().isEmpty());
    holds.stop();
    assertThat(holds.soFar().figure(GivenUpHolds.SETTLED)).isEqualTo(1);
    assertThat(holds.soFar().violations().getFirst())
        .matches(
            "the hold of A-1 was answered 504 and settled 40 ms later."
                + " The seat was free \\d+ ms after the 504, and held \\d+ ms after it");
  }

  @Test
  void holdThatStaysAwayAfterItWasSettledIsNoViolation() {
    AtomicInteger maps = new AtomicInteger();
    SideLoad.Running holds = givenUp(maps, Integer.MAX_VALUE);
    await().until(() -> maps.get() > 3);
    holds.stop();
    assertThat(holds.soFar().figure(GivenUpHolds.SETTLED)).isEqualTo(1);
    assertThat(holds.soFar().violations()).isEmpty();
  }

  @Test
  void holdThatTookEffectInTimeIsNoViolation() {
    AtomicInteger maps = new AtomicInteger();
    SideLoad.Running holds = givenUp(maps, 1);
    await().until(() -> maps.get() > 0);
    holds.stop();
    assertThat(holds.soFar().figure(GivenUpHolds.SETTLED)).isZero();
    assertThat(holds.soFar().violations()).isEmpty();
  }

  @Test
  void coldSeatIsReadUntilItAnswersAndNotAgain() {
    Set<String> answered = ConcurrentHashMap.newKeySet();
    Set<String> refused = ConcurrentHashMap.newKeySet();
    AtomicInteger twice = new AtomicInteger();
    SideLoad.Running reads =
        begin(
            new ColdReads(0, 0),
            path -> {
              if (refused.add(path) && refused.size() % 2 == 0) {
                return REFUSAL;
              }
              twice.addAndGet(answered.add(path) ? 0 : 1);
              return seat(0);
            });
    await().until(() -> reads.soFar().figure(ColdReads.READ) > 200);
    reads.stop();
    assertThat(twice).hasValue(0);
    assertThat(reads.soFar().figure(ColdReads.LATE)).isPositive();
  }

  /** The client that releases the seat has not yet received the answer. */
  @Test
  void seatIsRequestedWhileItsReleaseIsInFlight() {
    Set<String> releasing = ConcurrentHashMap.newKeySet();
    AtomicInteger behind = new AtomicInteger();
    SideLoad.Running pairs =
        begin(
            new SeatPairs(0),
            path -> {
              String seat = path.replaceFirst("/[a-z]+$", "");
              if (path.endsWith("/release")) {
                releasing.add(seat);
                await().until(() -> !releasing.contains(seat));
              } else if (path.endsWith("/hold")) {
                behind.addAndGet(releasing.remove(seat) ? 1 : 0);
              }
              return "{}";
            });
    await().until(() -> pairs.soFar().figure(SeatPairs.PASSED_ON) >= 60);
    pairs.stop();
    assertThat(behind.get()).isPositive();
  }

  @Test
  void refusedShowCreationIsRetriedAndASuccessfulOneIsNot() {
    Set<String> asking = ConcurrentHashMap.newKeySet();
    SideLoad.Running creations =
        begin(new ShowCreations(0), path -> asking.add(path) ? REFUSAL : "{}");
    await().until(() -> creations.soFar().figure(ShowCreations.CREATED) == 8);
    creations.stop();
    assertThat(creations.soFar().figures()).containsEntry(ShowCreations.REFUSED, 8L);
  }
}
