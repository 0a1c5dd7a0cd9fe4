package hotseat.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.api.UnavailableException;
import hotseat.model.Change;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private static boolean replace(SeatId seat, Accepted accepted) {
    return office.table().replace(Write.of(seat, accepted), time());
  }

  @Test
  void writesOnTheExpectedVersionAndOnNoOther() {
    SeatId seat = office.seat();
    Accepted first = office.accept(seat, reserve());
    Accepted second = office.accept(seat, reserve());
    assertThat(replace(seat, first)).isTrue();
    assertThat(replace(seat, second)).isFalse();
    assertThat(office.now(seat)).isEqualTo(first.after());
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** Not even the audit knows of the other change: the row's version alone decides. */
  @Test
  void versionOfTheRowIsTheJudge() {
    SeatId seat = office.seat();
    Accepted stale = office.accept(seat, reserve());
    server.execute("UPDATE seat SET version = 41 WHERE show = ?", seat.show());
    assertThat(replace(seat, stale)).isFalse();
    assertThat(office.now(seat).version()).isEqualTo(41);
  }

  @Test
  void whatWasWrittenIsWhatIsFound() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted sold = office.accept(seat, new Confirm(UUID.randomUUID(), hold.key()));
    replace(seat, sold);
    assertThat(office.now(seat)).isEqualTo(sold.after());
    assertThat(office.table().recorded(List.of(sold.change().key()), time()))
        .containsEntry(sold.change().key(), new Found.Recorded(seat, sold.change()));
  }

  @Test
  void confirmThatComesAfterTheHoldsTimeIsNotWrittenThoughTheVersionMatches() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted confirm = office.accept(seat, new Confirm(UUID.randomUUID(), hold.key()));
    server.moveClock(BoxOffice.TTL);
    assertThat(replace(seat, confirm)).isFalse();
    assertThat(office.now(seat).version()).isEqualTo(1);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  /** The time that counts is the one at which it gets the row, not the one at which it asked. */
  @Test
  void confirmThatWaitsForTheRowUntilTheHoldIsOverIsNotWritten() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted confirm = office.accept(seat, new Confirm(UUID.randomUUID(), hold.key()));
    try (RowLock lock = RowLock.on(server, seat)) {
      CompletableFuture<Boolean> written = Callers.call(() -> replace(seat, confirm));
      await().until(() -> server.sessionsThatWait() == 1);
      server.moveClock(BoxOffice.TTL);
      lock.release();
      assertThat(written.join()).isFalse();
    }
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void severalChangesOfOneSeatAreOneWriteAndDenselyNumberedInTheAudit() {
    SeatId area = new SeatId(office.show(), "FLOOR");
    office.sell(area, reserve());
    List<Write> five = List.of(severalOn(area, 5));
    double before = office.statements();
    assertThat(office.table().replace(five, time())).containsExactly(0);
    assertThat(office.statements() - before).isEqualTo(1);
    assertThat(office.now(area).version()).isEqualTo(6);
    assertThat(server.versionsOf(area)).containsExactly("1", "2", "3", "4", "5", "6");
  }

  private static Write severalOn(SeatId seat, int count) {
    Seat before = office.now(seat);
    Seat after = before;
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Accepted accepted = (Accepted) SeatRules.decide(after, reserve(), office.table().now(time()));
      changes.add(accepted.change());
      after = accepted.after();
    }
    return new Write(seat, before.version(), after, changes, Instant.MAX);
  }

  @Test
  void fencedSeatAndSpentKeyAreLeftOutAndTheirNeighboursAreWritten() {
    String show = office.show();
    Reserve spent = reserve();
    office.sell(new SeatId(show, "E-1"), spent);
    SeatId fenced = new SeatId(show, "A-3");
    SeatId unlucky = new SeatId(show, "A-5");
    List<Write> writes = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      SeatId seat = new SeatId(show, "A-" + number);
      Reserve reserve = seat.equals(unlucky) ? spent : reserve();
      writes.add(Write.of(seat, (Accepted) SeatRules.decide(office.now(seat), reserve, now())));
    }
    office.sell(fenced, reserve());

    assertThat(office.table().replace(writes, time())).containsExactlyInAnyOrder(0, 1, 3, 5, 6);
    assertThat(office.now(unlucky).version()).isZero();
    assertThat(office.now(fenced).version()).isEqualTo(1);
    assertThat(office.now(new SeatId(show, "A-7")).version()).isEqualTo(1);
    assertThat(server.number("SELECT count(*) FROM seat_change WHERE show = ?", show)).isEqualTo(7);
  }

  private static Instant now() {
    return office.table().now(time());
  }

  /** Whoever sends spent keys on purpose must not make everybody else's writes slow. */
  @Test
  void spentKeyCostsItsNeighboursOneMoreStatement() {
    String show = office.show();
    Reserve spent = reserve();
    office.sell(new SeatId(show, "E-1"), spent);
    List<Write> writes = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      SeatId seat = new SeatId(show, "A-" + number);
      writes.add(write(seat, number == 5 ? spent : reserve()));
    }
    double before = office.statements();
    assertThat(office.table().replace(writes, time())).hasSize(7).doesNotContain(4);
    assertThat(office.statements() - before).isEqualTo(2);
  }

  private static Write write(SeatId seat, Reserve reserve) {
    return Write.of(seat, (Accepted) SeatRules.decide(office.now(seat), reserve, now()));
  }

  @Test
  void rowThatStaysLockedIsLeftOutAndItsNeighboursAreWritten() {
    String show = office.show();
    SeatId locked = new SeatId(show, "A-2");
    List<Write> writes =
        List.of(
            write(new SeatId(show, "A-1"), reserve()),
            write(locked, reserve()),
            write(new SeatId(show, "A-3"), reserve()));
    try (RowLock lock = RowLock.on(server, locked)) {
      assertThat(office.table().replace(writes, time())).containsExactlyInAnyOrder(0, 2);
      lock.release();
    }
    assertThat(office.now(locked).version()).isZero();
    assertThat(server.number("SELECT count(*) FROM seat_change WHERE show = ?", show)).isEqualTo(2);
  }

  /** As two incarnations of one owner may send them. */
  @Test
  void ofTwoWritesOfOneSeatInOneStatementOneIsToldAsWritten() {
    SeatId seat = office.seat();
    Write first = write(seat, reserve());
    Write second = write(seat, reserve());
    Set<Integer> written = office.table().replace(List.of(first, second), time());
    assertThat(written).hasSize(1);
    Write made = List.of(first, second).get(written.iterator().next());
    assertThat(office.now(seat)).isEqualTo(made.after());
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void keyThatIsSpentInTheVeryStatementHasOneEffect() {
    String show = office.show();
    Reserve twice = reserve();
    List<Write> writes =
        List.of(write(new SeatId(show, "A-1"), twice), write(new SeatId(show, "A-2"), twice));
    assertThat(office.table().replace(writes, time())).containsExactly(0);
  }

  /** Two seats with one key: the statement is tried again, in the end for each by itself. */
  @Test
  void troubleAfterSomeSeatsWereWrittenIsNeverToldAsNothingWritten() {
    String show = office.show();
    Reserve twice = reserve();
    SeatId first = new SeatId(show, "A-1");
    SeatId last = new SeatId(show, "A-3");
    List<Write> writes =
        List.of(write(first, twice), write(new SeatId(show, "A-2"), twice), write(last, reserve()));
    failTheThirdUpdateOf(last);

    assertThatThrownBy(() -> office.table().replace(writes, time()))
        .isInstanceOf(CommitUnknownException.class);
    assertThat(office.now(first).version()).isEqualTo(1);
  }

  /** A sequence is not rolled back, so it counts the statement that failed, too. */
  private static void failTheThirdUpdateOf(SeatId seat) {
    server.execute("CREATE SEQUENCE updates");
    server.execute(
        """
        CREATE FUNCTION fail_third() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('updates') = 3 THEN RAISE 'trouble'; END IF;
          RETURN NEW;
        END $$
        """);
    server.execute(
        """
        CREATE TRIGGER fail_third BEFORE UPDATE ON seat FOR EACH ROW
          WHEN (OLD.show = '%s' AND OLD.seat = '%s') EXECUTE FUNCTION fail_third()
        """
            .formatted(seat.show(), seat.name()));
  }

  @Test
  void serverTroubleIsToldAsNothingWritten() {
    SeatId seat = office.seat();
    Accepted accepted = office.accept(seat, reserve());
    Seat broken = new Seat(new Seat.Standing(1, 2), 1, accepted.after().changedBy(), now());
    Write write = new Write(seat, 0, broken, List.of(accepted.change()), Instant.MAX);
    assertThatThrownBy(() -> office.table().replace(write, time()))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("status_is_whole");
    assertThat(server.versionsOf(seat)).isEmpty();
  }
}
