package hotseat.sabotage.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.SeatTable;
import hotseat.store.TestDatabase;
import hotseat.store.Write;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each bug does what it says, on a real database. */
class SqlBugTest {

  private static TestDatabase server;
  private static BoxOffice office;

  @BeforeAll
  static void open() {
    server = TestDatabase.fresh();
    office = BoxOffice.on(server);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static SeatTable with(SqlBug bug) {
    return new SeatTable(bug.in(office.database()));
  }

  private static Write reserve(SeatId seat) {
    return Write.of(seat, office.accept(seat, new Reserve(UUID.randomUUID(), "b-1")));
  }

  /** Only checks that Postgres answers: a statement that it does not understand would throw. */
  @ParameterizedTest
  @EnumSource(SqlBug.class)
  void theServerAcceptsItsStatements(SqlBug bug) {
    SeatTable table = with(bug);
    SeatId seat = office.seat();
    SeatId other = new SeatId(seat.show(), "A-2");
    SeatId third = new SeatId(seat.show(), "A-3");
    assertThat(table.replace(reserve(seat), time())).isEqualTo(new Written());
    assertThat(table.replace(List.of(reserve(other), reserve(third)), time()))
        .containsOnly(new Written());
    table.read(seat, Optional.of(UUID.randomUUID()), time());
    table.readAfterWriter(seat, Optional.empty(), time());
  }

  @Test
  void bothWritersSucceedWithoutTheVersionPredicate() {
    SeatId seat = office.seat();
    Write first = reserve(seat);
    Write second = reserve(seat);
    SeatTable table = with(SqlBug.NO_VERSION_PREDICATE);
    assertThat(table.replace(first, time())).isEqualTo(new Written());
    assertThat(table.replace(second, time())).isEqualTo(new Written());
    assertThat(office.now(seat)).isEqualTo(second.after());
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void loserIsAcceptedIfTheUpdateCountIsIgnored() {
    SeatId seat = office.seat();
    Write first = reserve(seat);
    Write late = reserve(seat);
    office.table().replace(first, time());
    assertThat(with(SqlBug.UPDATE_COUNT_IGNORED).replace(late, time())).isEqualTo(new Written());
    assertThat(office.now(seat)).isEqualTo(first.after());
  }

  @Test
  void missingWriteIsReportedAsWritten() {
    SeatId seat = office.seat();
    assertThat(with(SqlBug.NO_DURABLE_WRITE).replace(reserve(seat), time()))
        .isEqualTo(new Written());
    assertThat(office.now(seat).version()).isZero();
  }

  @Test
  void holdIsWrittenEvenIfItArrivesTooLate() {
    SeatId seat = office.seat();
    Instant decidedAt = Instant.now().minusSeconds(60);
    Write late = Write.of(seat, office.accept(seat, BoxOffice.hold())).decidedAt(decidedAt);
    assertThat(office.table().replace(late, time())).isEqualTo(new LostRace());
    assertThat(with(SqlBug.HOLDS_VALID_FOR_EVER).replace(late, time())).isEqualTo(new Written());
  }

  @Test
  void releaseIsNotInTheLog() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted released = office.accept(seat, new Release(UUID.randomUUID(), hold.key()));
    with(SqlBug.LOST_CHANGE_LOG).replace(Write.of(seat, released), time());
    assertThat(office.now(seat).version()).isEqualTo(2);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void versionStaysWhenASeatBecomesFree() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Accepted released = office.accept(seat, new Release(UUID.randomUUID(), hold.key()));
    with(SqlBug.DOUBLE_VERSION).replace(Write.of(seat, released), time());
    assertThat(office.now(seat).version()).isEqualTo(1);
    assertThat(server.versionsOf(seat)).containsExactly("1", "2");
  }

  @Test
  void earlyAcknowledgementPrecedesTheVisibleWrite() {
    SeatId seat = office.seat();
    CompletableFuture<Boolean> looked = new CompletableFuture<>();
    SeatTable table = new SeatTable(new EarlyWord(office.database(), looked::join));
    try {
      assertThat(table.replace(reserve(seat), time())).isEqualTo(new Written());
      assertThat(office.now(seat).version()).isZero();
    } finally {
      looked.complete(true);
    }
    await().until(() -> office.now(seat).version() == 1);
  }

  @Test
  void writeBehindHappensAfterItsAcknowledgement() {
    SeatId seat = office.seat();
    Write late = reserve(seat);
    SeatTable table = new SeatTable(new WriteBehind(office.database()));
    assertThat(table.replace(reserve(seat), time())).isEqualTo(new Written());
    await().until(() -> office.now(seat).version() == 1);
    assertThat(table.replace(late, time())).isEqualTo(new Written());
    assertThat(office.now(seat).version()).isEqualTo(1);
  }

  @Test
  void twoTransactionsChangeTheSeatAndThenTheLog() {
    SeatId seat = office.seat();
    Write late = reserve(seat);
    SeatTable table = new SeatTable(TwoTransactions.in(office.database()));
    assertThat(table.replace(reserve(seat), time())).isEqualTo(new Written());
    assertThat(table.replace(late, time())).isEqualTo(new LostRace());
    assertThat(office.now(seat).version()).isEqualTo(1);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }
}
