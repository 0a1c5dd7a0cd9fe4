package hotseat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reservations;
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
import hotseat.model.SeatId;
import hotseat.store.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The reference keeps its guarantees under concurrency, and the racy one is convicted. */
class ReferenceTest {

  private static final int BUYERS = 64;
  private static final int ROUNDS = 200;
  private static final int STORM = 20_000;
  private static final SeatId SEAT = new SeatId("s1", "A-1");

  private final InMemoryShows shows = new InMemoryShows(new SteadyClock(Machine.real()));
  private final Reservations reservations = new InMemoryReservations(shows);

  @Test
  void oneOfManyBuyersWinsTheSeat() {
    assertThat(winnersOfEachRound(reservations)).allMatch(winners -> winners == 1);
  }

  @Test
  void theRacyVariantSellsASeatTwice() {
    assertThat(winnersOfEachRound(new RacyReservations(shows, Machine.real().ticker())))
        .anyMatch(winners -> winners > 1);
  }

  @Test
  void oneKeyFromManyConcurrentCallersHasOneEffectAndOneAnswer() {
    makeShow();
    UUID key = UUID.randomUUID();
    List<Decision> decisions = Callers.all(BUYERS, _ -> decide(SEAT, reserve(key)));
    assertThat(decisions).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(decisions).filteredOn(Replayed.class::isInstance).hasSize(BUYERS - 1);
    assertThat(changes()).hasSize(1);
  }

  @Test
  void oneKeyUsedInTwoAreasAtOnceChangesOnlyOneOfThem() throws Exception {
    makeShow();
    CyclicBarrier atOnce = new CyclicBarrier(2);
    Thread elsewhere = Thread.ofPlatform().start(() -> reserveWithSharedKeys("PIT", atOnce));
    reserveWithSharedKeys("FLOOR", atOnce);
    elsewhere.join();
    assertThat(changes()).extracting(Change::key).doesNotHaveDuplicates().hasSize(STORM);
    shows.audit(
        "s1",
        (area, change) ->
            assertThat(decide(new SeatId("s1", area), reserve(change.key())))
                .isInstanceOf(Replayed.class));
  }

  private void reserveWithSharedKeys(String area, CyclicBarrier atOnce) {
    for (int i = 0; i < STORM; i++) {
      try {
        atOnce.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
      }
      decide(new SeatId("s1", area), reserve(new UUID(0, i)));
    }
  }

  /** Long enough on real threads that a missing monitor shows in every run. */
  @Test
  void everyVersionIsMadeOnceUnderContention() throws Exception {
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
  void aRefusedCommandMayBeRetriedUnderItsKey() {
    makeShow();
    UUID first = UUID.randomUUID();
    UUID again = UUID.randomUUID();
    decide(SEAT, new Hold(first, "a", Duration.ofMinutes(1)));
    assertThat(decide(SEAT, reserve(again))).isInstanceOf(Refused.class);
    decide(SEAT, new Release(UUID.randomUUID(), first));
    assertThat(decide(SEAT, reserve(again))).isInstanceOf(Accepted.class);
  }

  private List<Integer> winnersOfEachRound(Reservations contestant) {
    List<Integer> winners = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      shows.create("r" + round, Layout.of(1, 1));
      SeatId seat = new SeatId("r" + round, "A-1");
      Set<UUID> winningKeys = new HashSet<>();
      for (Decision decision :
          Callers.all(BUYERS, _ -> decision(contestant.handle(seat, reserve(UUID.randomUUID()))))) {
        if (decision instanceof Accepted(Change change, _, _)) {
          winningKeys.add(change.key());
        }
      }
      winners.add(winningKeys.size());
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
}
