package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.api.Machine;
import hotseat.api.Shows.Creation;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.SeatId;
import hotseat.testing.WholeMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShowTableTest {

  private static TestDatabase server;
  private static BoxOffice office;
  private static ShowTable shows;

  @BeforeAll
  static void open() {
    server = TestDatabase.withMovableClock();
    office = BoxOffice.on(server);
    shows = new ShowTable(office.database(), Machine.real().ticker());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void showIsCreatedOnceAndTheSameLayoutIsFoundAfterwards() {
    Layout layout = Layout.of(2, 3, Map.of("FLOOR", 7));
    assertThat(shows.create("once", layout)).isEqualTo(Creation.CREATED);
    assertThat(shows.create("once", Layout.of(2, 3, Map.of("FLOOR", 7))))
        .isEqualTo(Creation.SAME_LAYOUT_EXISTS);
    assertThat(server.number("SELECT count(*) FROM seat WHERE show = 'once'")).isEqualTo(7);
  }

  @Test
  void anyOtherLayoutForAnExistingShowIsRefused() {
    Layout layout = Layout.of(2, 3, Map.of("FLOOR", 7));
    shows.create("other", layout);
    for (Layout other :
        List.of(
            Layout.of(3, 3, Map.of("FLOOR", 7)),
            Layout.of(2, 4, Map.of("FLOOR", 7)),
            Layout.of(2, 3, Map.of("FLOOR", 8)),
            Layout.of(2, 3, Map.of("PIT", 7)),
            Layout.of(2, 3))) {
      assertThat(shows.create("other", other)).isEqualTo(Creation.OTHER_LAYOUT_EXISTS);
    }
    assertThat(shows.layout("other")).contains(layout);
  }

  /** Each occupies a connection while it is created, and together they would occupy all. */
  @Test
  void showsAreCreatedOneByOneAndAnExistingOneIsReportedAtOnce() throws SQLException {
    ShowTable queue = new ShowTable(office.database(), Machine.real().ticker());
    queue.create("there", Layout.of(1, 1));
    List<CompletableFuture<Creation>> creations = new ArrayList<>();
    try (Connection beside = server.connect();
        Statement lock = beside.createStatement()) {
      beside.setAutoCommit(false);
      lock.execute("LOCK TABLE show IN SHARE MODE");
      for (int i = 0; i < office.database().connections(); i++) {
        String show = "turn-" + i;
        creations.add(Callers.call(() -> queue.create(show, Layout.of(1, 1))));
      }
      await().until(() -> server.sessionsThatWait() == 1);
      await().until(() -> queue.waitingCreations() == creations.size() - 1);
      assertThat(server.sessionsThatWait()).isEqualTo(1);
      assertThat(queue.create("there", Layout.of(1, 1))).isEqualTo(Creation.SAME_LAYOUT_EXISTS);
      assertThat(queue.create("there", Layout.of(1, 2))).isEqualTo(Creation.OTHER_LAYOUT_EXISTS);
      beside.rollback();
    }
    assertThat(creations).allMatch(creation -> creation.join() == Creation.CREATED);
  }

  @Test
  void oneOfManyConcurrentCreationsOfAShowCreatesIt() {
    List<Creation> creations =
        Callers.all(6, i -> shows.create("rush", Layout.of(20, 20, Map.of("FLOOR", 5 + i / 5))));
    assertThat(creations).containsOnlyOnce(Creation.CREATED).contains(Creation.OTHER_LAYOUT_EXISTS);
    assertThat(server.number("SELECT count(*) FROM seat WHERE show = 'rush'")).isEqualTo(401);
  }

  @Test
  void layoutIsReadBackUnchanged() {
    Layout layout = Layout.of(30, 12, Map.of("FLOOR", 1, "PIT", 10_000_000, "BALCONY", 300));
    shows.create("round-trip", layout);
    assertThat(shows.layout("round-trip")).contains(layout);
    assertThat(shows.layout("no-such-show")).isEmpty();
  }

  @Test
  void everyPlaceOfTheLayoutHasExactlyOneRow() {
    Layout layout = Layout.of(28, 3, Map.of("FLOOR", 9));
    shows.create("places", layout);
    List<String> names = server.texts("SELECT seat FROM seat WHERE show = 'places'");
    assertThat(names).hasSize(28 * 3 + 1).contains("A-1", "Z-3", "AA-1", "AB-3", "FLOOR");
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(office.now(new SeatId("places", name)))
                    .isEqualTo(layout.untouched(name).orElseThrow()));
  }

  @Test
  @Timeout(value = 40, unit = TimeUnit.SECONDS)
  void largestPossibleShowCanBeCreated() {
    Layout layout = Layout.of(Layout.ROWS_MAX, Layout.SEATS_PER_ROW_MAX);
    assertThat(shows.create("stadium", layout)).isEqualTo(Creation.CREATED);
    assertThat(office.now(new SeatId("stadium", "ALL-1000")).version()).isZero();
    assertThat(WholeMap.of(shows, "stadium").places()).isEmpty();
  }

  @Test
  void seatMapContainsTheTakenSeatsAndAllAreas() {
    String show = office.show();
    Hold hold = BoxOffice.hold();
    Hold released = BoxOffice.hold();
    Reserve reserve = new Reserve(UUID.randomUUID(), "b-2");
    office.sell(new SeatId(show, "A-1"), hold);
    office.sell(new SeatId(show, "B-2"), reserve);
    office.sell(new SeatId(show, "C-3"), released);
    office.sell(new SeatId(show, "C-3"), new Release(UUID.randomUUID(), released.key()));
    WholeMap map = WholeMap.of(shows, show);
    assertThat(map.places()).containsOnlyKeys("A-1", "B-2", "FLOOR");
    assertThat(map.places().values())
        .extracting(Seat::state)
        .containsExactly(
            office.now(new SeatId(show, "A-1")).state(),
            new Sold(reserve.key(), "b-2"),
            new Standing(BoxOffice.CAPACITY, 0))
        .hasAtLeastOneElementOfType(Held.class);
    assertThatThrownBy(() -> WholeMap.of(shows, "no-such-show")).hasMessageContaining("no show");
  }

  /** The confirm was in time; only its commit is late. */
  @Test
  void seatMapWaitsForAnInTimeConfirmBeforeReportingAHoldAsExpired() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    office.sell(seat, hold);
    Seat sold = office.accept(seat, new Confirm(UUID.randomUUID(), hold.key())).after();
    try (RowLock confirm = RowLock.on(server, seat)) {
      confirm.execute(
          "UPDATE seat SET status = 'SOLD', expires_at = NULL, version = 2, changed_by = ?,"
              + " changed_at = ?::timestamptz WHERE show = ? AND seat = ?",
          sold.changedBy().orElseThrow(),
          sold.changedAt().toString(),
          seat.show(),
          seat.name());
      server.moveClock(BoxOffice.TTL);
      CompletableFuture<WholeMap> map = Callers.call(() -> WholeMap.of(shows, seat.show()));
      await().until(() -> server.sessionsThatWait() == 1);
      assertThat(map).isNotDone();
      confirm.commit();
      assertThat(map.join().places()).containsEntry("A-1", sold);
    }
  }

  @Test
  void seatMapDoesNotWaitIfNoHoldHasExpired() {
    SeatId seat = office.seat();
    office.sell(seat, BoxOffice.hold());
    try (RowLock _ = RowLock.on(server, seat)) {
      assertThat(WholeMap.of(shows, seat.show()).places()).containsKey("A-1");
    }
  }
}
