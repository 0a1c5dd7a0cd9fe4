package hotseat.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply.Obstacle;
import hotseat.model.Change;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeatTableReplaceTest {

  private static TestDatabase server;
  private static BoxOffice office;

  @BeforeAll
  static void open() {
    server = TestDatabase.withMovableClock();
    office = BoxOffice.on(server);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-1");
  }

  private static WriteResult replace(SeatId seat, Accepted accepted) {
    return office.table().replace(Write.of(seat, accepted), time());
  }

  @Test
  void writesOnlyOnTheExpectedVersion() {
    SeatId seat = office.seat();
    Accepted first = office.accept(seat, reserve());
    Accepted second = office.accept(seat, reserve());
    assertThat(replace(seat, first)).isEqualTo(new Written());
    assertThat(replace(seat, second)).isEqualTo(new LostRace());
    assertThat(office.now(seat)).isEqualTo(first.after());
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** Not even the audit has the other change: the row's version alone decides. */
  @Test
  void versionOfTheRowAloneDecides() {
    SeatId seat = office.seat();
    Accepted stale = office.accept(seat, reserve());
    server.execute("UPDATE seat SET version = 41 WHERE show = ?", seat.show());
    assertThat(replace(seat, stale)).isEqualTo(new LostRace());
    assertThat(office.now(seat).version()).isEqualTo(41);
  }

  @Test
  void writtenSeatAndChangeAreReadBack() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted sold = office.accept(seat, new Confirm(UUID.randomUUID(), hold.key()));
    replace(seat, sold);
    assertThat(office.now(seat)).isEqualTo(sold.after());
    Found found = office.table().read(seat, Optional.of(sold.change().key()), time());
    assertThat(((Found.Present) found).madeByKey())
        .contains(new Found.Recorded(seat, sold.change()));
  }

  @Test
  void lateConfirmIsNotWrittenEvenIfTheVersionMatches() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted confirm = office.accept(seat, new Confirm(UUID.randomUUID(), hold.key()));
    server.moveClock(BoxOffice.TTL);
    assertThat(replace(seat, confirm)).isEqualTo(new LostRace());
    assertThat(office.now(seat).version()).isEqualTo(1);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** The time when it gets the row counts, not the time when it was sent. */
  @Test
  void confirmThatWaitsForTheRowUntilTheHoldExpiresIsNotWritten() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted confirm = office.accept(seat, new Confirm(UUID.randomUUID(), hold.key()));
    try (RowLock lock = RowLock.on(server, seat)) {
      CompletableFuture<WriteResult> written = Callers.call(() -> replace(seat, confirm));
      await().until(() -> server.sessionsThatWait() == 1);
      server.moveClock(BoxOffice.TTL);
      lock.release();
      assertThat(written.join()).isEqualTo(new LostRace());
    }
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void severalChangesOfOneSeatAreOneWriteWithDenseVersions() {
    SeatId area = new SeatId(office.show(), "FLOOR");
    office.sell(area, reserve());
    List<Write> five = List.of(severalOn(area, 5));
    double before = office.statements();
    assertThat(office.table().replace(five, time())).containsExactly(new Written());
    assertThat(office.statements() - before).isEqualTo(1);
    assertThat(office.now(area).version()).isEqualTo(6);
    assertThat(server.versionsOf(area)).containsExactly("1", "2", "3", "4", "5", "6");
  }

  private static Write severalOn(SeatId seat, int count) {
    Seat before = office.now(seat);
    Seat after = before;
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Accepted accepted = (Accepted) SeatRules.decide(after, reserve(), office.database().now());
      changes.add(accepted.change());
      after = accepted.after();
    }
    return new Write(seat, before.version(), after, changes, Instant.MAX);
  }

  private static Instant now() {
    return office.database().now();
  }

  @Test
  void serverErrorMeansNothingWasWritten() {
    SeatId seat = office.seat();
    Accepted accepted = office.accept(seat, reserve());
    Seat broken = new Seat(new Seat.Standing(1, 2), 1, accepted.after().changedBy(), now());
    Write write = new Write(seat, 0, broken, List.of(accepted.change()), Instant.MAX);
    assertThat(office.table().replace(write, time()))
        .isEqualTo(new Unavailable(Obstacle.NOT_READY));
    assertThat(server.versionsOf(seat)).isEmpty();
  }
}
