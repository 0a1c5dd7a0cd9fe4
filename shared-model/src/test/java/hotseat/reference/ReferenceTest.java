package hotseat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reservations;
import hotseat.api.Shows.Creation;
import hotseat.api.Shows.SeatMap;
import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Layout;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.Seat.Standing;
import hotseat.model.SeatId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The reference keeps its promises when everybody comes at once, and the racy one is convicted. */
class ReferenceTest {

  private static final int BUYERS = 64;
  private static final int ROUNDS = 200;
  private static final int STORM = 20_000;
  private static final SeatId SEAT = new SeatId("s1", "A-1");

  private final InMemoryShows shows = new InMemoryShows(new SteadyClock());
  private final Reservations reservations = new InMemoryReservations(shows);

  @Test
  void manyBuyersOneSeatOneWinner() {
    assertThat(winnersOfEachRound(reservations)).allMatch(winners -> winners == 1);
  }

  @Test
  void theRacyOneSellsASeatTwice() {
    assertThat(winnersOfEachRound(new RacyReservations(shows))).anyMatch(winners -> winners > 1);
  }

  @Test
  void oneKeyAtOnceFromManyHasOneEffectAndOneAnswer() {
    makeShow();
    UUID key = UUID.randomUUID();
    List<Decision> decisions =
        atOnce(IntStream.range(0, BUYERS).mapToObj(_ -> handle(SEAT, reserve(key))).toList());
    assertThat(decisions).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(decisions).filteredOn(Replayed.class::isInstance).hasSize(BUYERS - 1);
    assertThat(changes()).hasSize(1);
  }

  @Test
  void oneKeyAtOnceOnManySeatsChangesOneOfThemAndStaysThere() {
    makeShow();
    UUID key = UUID.randomUUID();
    List<Callable<Decision>> everywhere =
        IntStream.rangeClosed(1, BUYERS)
            .mapToObj(seat -> handle(new SeatId("s1", "A-" + seat), reserve(key)))
            .toList();
    List<Decision> first = atOnce(everywhere);
    assertThat(first).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(first)
        .filteredOn(Refused.class::isInstance)
        .extracting(refused -> ((Refused) refused).refusal())
        .containsOnly(Refusal.IDEMPOTENCY_KEY_REUSED);
    assertThat(changes()).hasSize(1);
    assertThat(atOnce(everywhere)).filteredOn(Replayed.class::isInstance).hasSize(1);
  }

  /** Long enough on real threads that a missing monitor shows in every run. */
  @Test
  void inAStormEveryVersionIsMadeOnce() throws Exception {
    makeShow();
    List<Thread> storm =
        IntStream.range(0, 4)
            .mapToObj(_ -> Thread.ofPlatform().start(this::reserveAndHoldInTurn))
            .toList();
    for (Thread thread : storm) {
      thread.join();
    }
    Map<String, List<Long>> versions = new TreeMap<>();
    shows.audit(
        "s1",
        (seat, change) ->
            versions.computeIfAbsent(seat, _ -> new ArrayList<>()).add(change.version()));
    assertThat(versions.keySet()).containsExactly("A-1", "FLOOR");
    assertThat(versions.get("FLOOR")).hasSize(4 * STORM);
    versions
        .values()
        .forEach(
            made ->
                assertThat(made)
                    .isEqualTo(LongStream.rangeClosed(1, made.size()).boxed().toList()));
  }

  private void reserveAndHoldInTurn() {
    for (int i = 0; i < STORM; i++) {
      UUID key = UUID.randomUUID();
      decide(new SeatId("s1", "FLOOR"), reserve(UUID.randomUUID()));
      decide(SEAT, new Hold(key, "b", Duration.ofMinutes(1)));
      decide(SEAT, new Release(UUID.randomUUID(), key));
    }
  }

  @Test
  void aRefusedCommandMayBeTriedAgainUnderItsKey() {
    makeShow();
    UUID first = UUID.randomUUID();
    UUID again = UUID.randomUUID();
    decide(SEAT, new Hold(first, "a", Duration.ofMinutes(1)));
    assertThat(decide(SEAT, reserve(again))).isInstanceOf(Refused.class);
    decide(SEAT, new Release(UUID.randomUUID(), first));
    assertThat(decide(SEAT, reserve(again))).isInstanceOf(Accepted.class);
  }

  /** Two areas are sold in turn, so at any one time they differ by one at most. */
  @Test
  void theSeatMapIsOneConsistentPicture() throws Exception {
    makeShow();
    AtomicBoolean sold = new AtomicBoolean();
    Thread seller =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; i < 20_000; i++) {
                    decide(new SeatId("s1", "FLOOR"), reserve(UUID.randomUUID()));
                    decide(new SeatId("s1", "PIT"), reserve(UUID.randomUUID()));
                  }
                  sold.set(true);
                });
    while (!sold.get()) {
      SeatMap map = shows.seatMap("s1").orElseThrow();
      assertThat(sold(map, "FLOOR") - sold(map, "PIT")).isBetween(0, 1);
    }
    seller.join();
  }

  @Test
  void aShowKeepsItsLayout() {
    assertThat(shows.create("s2", Layout.of(1, 1))).isEqualTo(Creation.CREATED);
    assertThat(shows.create("s2", Layout.of(1, 1))).isEqualTo(Creation.SAME_LAYOUT_EXISTS);
    assertThat(shows.create("s2", Layout.of(1, 2))).isEqualTo(Creation.OTHER_LAYOUT_EXISTS);
    assertThat(shows.layout("s2")).contains(Layout.of(1, 1));
  }

  @Test
  void theSteadyClockNeverRunsBackwards() {
    SteadyClock clock = new SteadyClock();
    var last = clock.instant();
    for (int i = 0; i < 100_000; i++) {
      var now = clock.instant();
      assertThat(now.isBefore(last)).isFalse();
      assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
      last = now;
    }
  }

  private static int sold(SeatMap map, String area) {
    Seat seat = map.places().getOrDefault(area, Seat.untouched(new Standing(1, 0)));
    return ((Standing) seat.state()).sold();
  }

  private List<Integer> winnersOfEachRound(Reservations contestant) {
    List<Integer> winners = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      shows.create("r" + round, Layout.of(1, 1));
      SeatId seat = new SeatId("r" + round, "A-1");
      Set<UUID> told = new HashSet<>();
      for (Decision decision :
          atOnce(
              IntStream.range(0, BUYERS)
                  .mapToObj(
                      _ ->
                          (Callable<Decision>)
                              () -> decision(contestant.handle(seat, reserve(UUID.randomUUID()))))
                  .toList())) {
        if (decision instanceof Accepted(Change change, _, _)) {
          told.add(change.key());
        }
      }
      winners.add(told.size());
    }
    return winners;
  }

  private void makeShow() {
    shows.create("s1", Layout.of(1, BUYERS, Map.of("FLOOR", 1_000_000, "PIT", 1_000_000)));
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    assertThat(shows.audit("s1", (_, change) -> changes.add(change))).isTrue();
    return changes;
  }

  private Callable<Decision> handle(SeatId seat, Command command) {
    return () -> decide(seat, command);
  }

  private Decision decide(SeatId seat, Command command) {
    return decision(reservations.handle(seat, command));
  }

  private static Decision decision(Reply reply) {
    assertThat(reply).isInstanceOf(Decided.class);
    return ((Decided) reply).decision();
  }

  private static Command reserve(UUID key) {
    return new Reserve(key, "ann");
  }

  private static List<Decision> atOnce(List<Callable<Decision>> calls) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Decision> decisions = new ArrayList<>();
      for (Future<Decision> future : threads.invokeAll(calls)) {
        decisions.add(future.get());
      }
      return decisions;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
