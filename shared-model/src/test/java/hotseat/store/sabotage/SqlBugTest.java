package hotseat.store.sabotage;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.ClusterTable;
import hotseat.store.SeatTable;
import hotseat.store.TestDatabase;
import hotseat.store.Write;
import java.time.Duration;
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

  /** Nothing but answers: a statement that Postgres does not understand would be an exception. */
  @ParameterizedTest
  @EnumSource(SqlBug.class)
  void theServerUnderstandsIt(SqlBug bug) {
    SeatTable table = with(bug);
    SeatId seat = office.seat();
    SeatId other = new SeatId(seat.show(), "A-2");
    SeatId third = new SeatId(seat.show(), "A-3");
    assertThat(table.replace(reserve(seat), time())).isTrue();
    assertThat(table.replace(List.of(reserve(other), reserve(third)), time())).hasSize(2);
    table.find(seat, Optional.of(UUID.randomUUID()), time());
    table.settle(seat, Optional.empty(), time());
    ClusterTable members = new ClusterTable(bug.in(office.database()));
    assertThat(members.enter(seat.show(), Duration.ofSeconds(1)).members()).isEmpty();
    members.end(seat.show(), members.enter(seat.show(), Duration.ofSeconds(1)).cluster());
  }

  @Test
  void withoutVersionPredicateBothAreTold() {
    SeatId seat = office.seat();
    Write first = reserve(seat);
    Write second = reserve(seat);
    SeatTable table = with(SqlBug.NO_VERSION_PREDICATE);
    assertThat(table.replace(first, time())).isTrue();
    assertThat(table.replace(second, time())).isTrue();
    assertThat(office.now(seat)).isEqualTo(second.after());
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void whenTheCountIsIgnoredTheLoserIsToldYes() {
    SeatId seat = office.seat();
    Write first = reserve(seat);
    Write late = reserve(seat);
    office.table().replace(first, time());
    assertThat(with(SqlBug.UPDATE_COUNT_IGNORED).replace(late, time())).isTrue();
    assertThat(office.now(seat)).isEqualTo(first.after());
  }

  @Test
  void whatIsNotWrittenIsToldAsWritten() {
    SeatId seat = office.seat();
    assertThat(with(SqlBug.NO_DURABLE_WRITE).replace(reserve(seat), time())).isTrue();
    assertThat(office.now(seat).version()).isZero();
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
  void everybodyFoundsAClusterBesideTheOthers() {
    ClusterTable members = new ClusterTable(SqlBug.TWO_CLUSTERS.in(office.database()));
    Duration lease = Duration.ofMinutes(1);
    ClusterTable.Entry one = members.enter("one", lease);
    ClusterTable.Entry two = members.enter("two", lease);
    assertThat(one.isFounded() && two.isFounded()).isTrue();
    assertThat(members.renew("one", one.cluster(), lease)).isTrue();
    assertThat(members.renew("two", two.cluster(), lease)).isTrue();
    members.end("one", one.cluster());
    members.end("two", two.cluster());
  }

  @Test
  void earlyWordIsGivenBeforeAnybodyElseCanSeeTheWrite() {
    SeatId seat = office.seat();
    CompletableFuture<Boolean> looked = new CompletableFuture<>();
    SeatTable table = new SeatTable(new EarlyWord(office.database(), looked::join));
    try {
      assertThat(table.replace(reserve(seat), time())).isTrue();
      assertThat(office.now(seat).version()).isZero();
    } finally {
      looked.complete(true);
    }
    await().until(() -> office.now(seat).version() == 1);
  }

  @Test
  void writeBehindIsMadeAfterItWasTold() {
    SeatId seat = office.seat();
    Write late = reserve(seat);
    SeatTable table = new SeatTable(new WriteBehind(office.database()));
    assertThat(table.replace(reserve(seat), time())).isTrue();
    await().until(() -> office.now(seat).version() == 1);
    assertThat(table.replace(late, time())).isTrue();
    assertThat(office.now(seat).version()).isEqualTo(1);
  }

  @Test
  void twoTransactionsChangeTheSeatAndThenTheLog() {
    SeatId seat = office.seat();
    Write late = reserve(seat);
    SeatTable table = new SeatTable(TwoTransactions.in(office.database()));
    assertThat(table.replace(reserve(seat), time())).isTrue();
    assertThat(table.replace(late, time())).isFalse();
    assertThat(office.now(seat).version()).isEqualTo(1);
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }
}
