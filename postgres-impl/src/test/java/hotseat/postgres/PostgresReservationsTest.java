package hotseat.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Spent.Part;
import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Refusal;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresReservationsTest {

  private static BoxOffice office;
  private static Counter counter;

  @BeforeAll
  static void open() {
    office = BoxOffice.on(TestDatabase.fresh());
    counter = Counter.of(office);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-1");
  }

  private static Refusal refusal(Decision decision) {
    return ((Refused) decision).refusal();
  }

  @Test
  void acceptedChangeIsInTheDatabaseBeforeTheReply() {
    SeatId seat = office.seat();
    Accepted accepted = (Accepted) counter.decide(seat, BoxOffice.hold());
    assertThat(office.now(seat)).isEqualTo(accepted.after());
    assertThat(counter.read(seat))
        .isInstanceOfSatisfying(
            Observed.class, look -> assertThat(look.seat()).isEqualTo(accepted.after()));
  }

  @Test
  void everyReplyReportsItsAttemptsAndWhereTheTimeWent() {
    SeatId seat = office.seat();
    for (Reply reply :
        List.of(
            counter.handle(seat, reserve()),
            counter.handle(seat, reserve()),
            counter.reservations().read(seat))) {
      assertThat(reply).isInstanceOf(Decided.class);
      assertThat(reply.spent().parts())
          .extracting(Part::name)
          .containsExactly("pool", "sql", "backoff", "attempts");
      assertThat(Counter.attempts(reply)).isEqualTo(1);
      assertThat(Counter.lasted("sql", reply)).isPositive();
    }
  }

  @Test
  void refusalAndReadTakeOneStatementAndAnAcceptanceTakesTwo() {
    SeatId seat = office.seat();
    assertThat(statementsOf(() -> counter.handle(seat, reserve()))).isEqualTo(2);
    assertThat(statementsOf(() -> counter.handle(seat, reserve()))).isEqualTo(1);
    assertThat(statementsOf(() -> counter.read(seat))).isEqualTo(1);
  }

  private static double statementsOf(Runnable work) {
    double before = office.statements();
    work.run();
    return office.statements() - before;
  }

  @Test
  void replayReturnsTheFirstAnswerDespiteLaterChanges() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    Change first = ((Accepted) counter.decide(seat, hold)).change();
    Release release = new Release(UUID.randomUUID(), hold.key());
    counter.decide(seat, release);
    counter.decide(seat, reserve());
    assertThat(counter.decide(seat, hold))
        .isInstanceOfSatisfying(
            Replayed.class, again -> assertThat(again.change()).isEqualTo(first));
    assertThat(counter.decide(seat, release)).isInstanceOf(Replayed.class);
    assertThat(office.now(seat).version()).isEqualTo(3);
  }

  @Test
  void keyReusedForAnotherCommandIsRefused() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    counter.decide(seat, hold);
    UUID key = hold.key();
    for (Command other :
        List.of(
            new Hold(key, "b-2", BoxOffice.TTL),
            new Hold(key, "b-1", Duration.ofSeconds(7)),
            new Reserve(key, "b-1"),
            new Release(key, key))) {
      assertThat(refusal(counter.decide(seat, other))).isEqualTo(Refusal.IDEMPOTENCY_KEY_REUSED);
    }
    assertThat(office.now(seat).version()).isEqualTo(1);
  }

  @Test
  void keyReusedOnAnotherSeatIsRefusedAndChangesNothing() {
    Reserve reserve = reserve();
    counter.decide(office.seat(), reserve);
    SeatId other = office.seat();
    assertThat(refusal(counter.decide(other, reserve))).isEqualTo(Refusal.IDEMPOTENCY_KEY_REUSED);
    assertThat(office.now(other).version()).isZero();
  }

  @Test
  void refusedCommandIsNotRemembered() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    counter.decide(seat, hold);
    Reserve reserve = reserve();
    assertThat(refusal(counter.decide(seat, reserve))).isEqualTo(Refusal.SEAT_UNAVAILABLE);
    counter.decide(seat, new Release(UUID.randomUUID(), hold.key()));
    assertThat(counter.decide(seat, reserve)).isInstanceOf(Accepted.class);
  }

  @Test
  void missingSeatOrShowIsReportedForCommandsAndReads() {
    SeatId noSeat = new SeatId(office.show(), "Z-9");
    SeatId noShow = new SeatId("none", "A-1");
    assertThat(counter.decide(noSeat, reserve())).isEqualTo(new Absent(Refusal.SEAT_NOT_FOUND));
    assertThat(counter.read(noSeat)).isEqualTo(new Absent(Refusal.SEAT_NOT_FOUND));
    assertThat(counter.decide(noShow, reserve())).isEqualTo(new Absent(Refusal.SHOW_NOT_FOUND));
  }
}
