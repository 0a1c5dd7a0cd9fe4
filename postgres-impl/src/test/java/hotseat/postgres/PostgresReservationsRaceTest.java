package hotseat.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Callers;
import hotseat.store.RowLock;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many callers on one seat, a row that is locked, and a clock that moves before the write. */
class PostgresReservationsRaceTest {

  private static final int CALLERS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static TestDatabase server;
  private static BoxOffice office;
  private static Counter counter;

  @BeforeAll
  static void open() {
    server = TestDatabase.withMovableClock();
    office = BoxOffice.on(server);
    counter = Counter.of(office);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-1");
  }

  @Test
  void oneOfFiftyBuyersWinsASeat() {
    SeatId seat = office.seat();
    List<Decision> decisions = Callers.all(CALLERS, _ -> counter.decide(seat, reserve()));
    assertThat(decisions).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(decisions)
        .filteredOn(Refused.class::isInstance)
        .hasSize(CALLERS - 1)
        .allSatisfy(refused -> assertThat(((Refused) refused).seat().version()).isEqualTo(1));
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void allFiftyBuyersGetIntoAnAreaWithDenseVersions() {
    SeatId area = new SeatId(office.show(), "FLOOR");
    List<Long> versions =
        Callers.all(CALLERS, _ -> ((Accepted) counter.decide(area, reserve())).change().version());
    List<Long> dense = IntStream.rangeClosed(1, CALLERS).mapToObj(v -> (long) v).toList();
    assertThat(versions).containsExactlyInAnyOrderElementsOf(dense);
    assertThat(office.now(area).state()).isEqualTo(new Seat.Standing(BoxOffice.CAPACITY, CALLERS));
    assertThat(counter.metrics().conflicts().count()).as("lost attempts").isPositive();
  }

  @Test
  void aSingleWriterOfANodeLosesNoRaceAgainstItsOwnNode() {
    Counter alone = Counter.of(office, new RetrySettings(PATIENCE, 1_000, _ -> 1, 1));
    SeatId area = office.area();
    List<Decision> decisions = Callers.all(CALLERS, _ -> alone.decide(area, reserve()));
    assertThat(decisions).hasOnlyElementsOfType(Accepted.class);
    assertThat(alone.metrics().conflicts().count()).isZero();
  }

  /** Only a command that wants to write waits for its turn. */
  @Test
  void commandThatGetsNoTurnInTimeIsContended() {
    Counter hasty = Counter.of(office, new RetrySettings(Duration.ofMillis(200), 1_000, _ -> 1, 1));
    SeatId area = office.area();
    try (RowLock lock = RowLock.on(server, area)) {
      CompletableFuture<Reply> writing = Callers.call(() -> hasty.handle(area, reserve()));
      await().until(() -> server.sessionsThatWait() == 1);
      assertThat(hasty.handle(area, reserve()))
          .isInstanceOfSatisfying(
              NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.CONTENDED));
      assertThat(hasty.read(area)).isInstanceOf(Observed.class);
      lock.release();
      assertThat(((Decided) writing.join()).decision()).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void oneKeyFromFiftyCallersHasOneEffectAndTheOthersGetReplays() {
    SeatId area = new SeatId(office.show(), "FLOOR");
    Reserve reserve = reserve();
    List<Decision> decisions = Callers.all(CALLERS, _ -> counter.decide(area, reserve));
    assertThat(decisions).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(decisions).filteredOn(Replayed.class::isInstance).hasSize(CALLERS - 1);
    assertThat(server.versionsOf(area)).containsExactly("1");
  }

  @Test
  void confirmPausedUntilItsHoldExpiresIsRefused() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    counter.decide(seat, hold);
    try (RowLock lock = RowLock.on(server, seat)) {
      CompletableFuture<Decision> confirmed =
          Callers.call(() -> counter.decide(seat, new Confirm(UUID.randomUUID(), hold.key())));
      await().until(() -> server.sessionsThatWait() == 1);
      server.moveClock(BoxOffice.TTL);
      lock.release();
      assertThat(confirmed.join())
          .isInstanceOfSatisfying(
              Refused.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.HOLD_GONE));
    }
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void rowThatIsLockedForTooLongMeansNotApplied() {
    SeatId seat = office.seat();
    try (RowLock _ = RowLock.on(server, seat);
        BoxOffice timed = BoxOffice.withTimeouts(server)) {
      assertThat(Counter.of(timed).handle(seat, reserve()))
          .isInstanceOfSatisfying(
              NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.NOT_READY));
    }
    assertThat(server.versionsOf(seat)).isEmpty();
  }

  @Test
  void expiredHoldCanBeReplacedByAnyBuyer() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    counter.decide(seat, hold);
    server.moveClock(BoxOffice.TTL);
    Observed look = (Observed) counter.read(seat);
    assertThat(look.seat().statusAt(look.at())).isEqualTo(Seat.Status.AVAILABLE);
    assertThat(look.seat().version()).isEqualTo(1);
    assertThat(counter.decide(seat, reserve())).isInstanceOf(Accepted.class);
    assertThat(server.versionsOf(seat)).containsExactly("1", "2");
  }

  @Test
  void holdIsReportedAsExpiredOnlyAfterWaitingForAnInTimeConfirm() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    counter.decide(seat, hold);
    Instant inTime = office.database().now();
    try (RowLock confirm = RowLock.on(server, seat)) {
      confirm.execute(
          "UPDATE seat SET status = 'SOLD', expires_at = NULL, version = 2, changed_at ="
              + " ?::timestamptz WHERE show = ? AND seat = ?",
          inTime.toString(),
          seat.show(),
          seat.name());
      server.moveClock(BoxOffice.TTL);
      CompletableFuture<Decision> look = Callers.call(() -> counter.read(seat));
      CompletableFuture<Decision> reserved = Callers.call(() -> counter.decide(seat, reserve()));
      CompletableFuture<Decision> released =
          Callers.call(() -> counter.decide(seat, new Release(UUID.randomUUID(), hold.key())));
      await().until(() -> server.sessionsThatWait() == 3);
      confirm.commit();
      assertThat(((Observed) look.join()).seat().version()).isEqualTo(2);
      assertThat(((Refused) reserved.join()).refusal()).isEqualTo(Refusal.SEAT_UNAVAILABLE);
      assertThat(((Refused) released.join()).refusal()).isEqualTo(Refusal.ALREADY_SOLD);
    }
  }
}
