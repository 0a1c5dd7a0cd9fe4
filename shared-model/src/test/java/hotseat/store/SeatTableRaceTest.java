package hotseat.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.store.Found.Absent;
import hotseat.store.Found.Present;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds when several writers write at the same moment. */
class SeatTableRaceTest {

  private static final int CALLERS = 8;
  private static final int ROUNDS = 20;

  private static TestDatabase server;
  private static BoxOffice office;

  @BeforeAll
  static void open() {
    server = TestDatabase.fresh();
    // The plan of a large table: row by row, in the order of the statement.
    server.set("enable_hashjoin", "off");
    server.set("enable_mergejoin", "off");
    server.set("enable_seqscan", "off");
    office = BoxOffice.on(server);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-1");
  }

  @Test
  void exactlyOneOfManyWritersGetsEachVersion() {
    SeatId area = new SeatId(office.show(), "FLOOR");
    for (int round = 0; round < ROUNDS; round++) {
      List<Accepted> rivals =
          IntStream.range(0, CALLERS).mapToObj(_ -> office.accept(area, reserve())).toList();
      List<WriteResult> written =
          Callers.all(CALLERS, i -> office.table().replace(Write.of(area, rivals.get(i)), time()));
      assertThat(written).containsOnlyOnce(new Written());
    }
    assertThat(office.now(area).version()).isEqualTo(ROUNDS);
    assertThat(server.versionsOf(area)).hasSize(ROUNDS).last().isEqualTo(ROUNDS + "");
  }

  /**
   * Both wait for the first row. A writer that had already locked the second one would never get
   * it.
   */
  @Test
  void writesOfTheSameSeatsInOppositeOrdersNeverWaitForEachOther() {
    String show = office.show();
    List<SeatId> seats = List.of(new SeatId(show, "A-1"), new SeatId(show, "A-2"));
    List<List<Write>> rivals = List.of(reserveAll(seats), reserveAll(seats.reversed()));
    try (RowLock lock = RowLock.on(server, seats.getFirst())) {
      List<CompletableFuture<Integer>> written =
          rivals.stream()
              .map(
                  rival ->
                      Callers.call(
                          () -> BoxOffice.made(office.table().replace(rival, time())).size()))
              .toList();
      await().until(() -> server.sessionsThatWait() == 2);
      lock.release();
      assertThat(written)
          .extracting(CompletableFuture::join)
          .containsExactlyInAnyOrder(0, seats.size());
    }
  }

  private static List<Write> reserveAll(List<SeatId> seats) {
    return seats.stream().map(seat -> Write.of(seat, office.accept(seat, reserve()))).toList();
  }

  @Test
  void keyHasOneEffectInTheWholeDatabase() {
    SeatId one = office.seat();
    SeatId other = office.seat();
    Reserve reserve = reserve();
    Accepted onOne = office.accept(one, reserve);
    Accepted onOther = office.accept(other, reserve);
    assertThat(office.table().replace(Write.of(one, onOne), time())).isEqualTo(new Written());
    assertThat(office.table().replace(Write.of(other, onOther), time())).isEqualTo(new LostRace());
    assertThat(office.now(other).version()).isZero();
  }

  @Test
  void keyThatIsUsedOnManySeatsAtOnceHasOneEffect() {
    for (int round = 0; round < ROUNDS; round++) {
      String show = office.show();
      Reserve reserve = reserve();
      List<SeatId> seats =
          IntStream.range(0, CALLERS).mapToObj(i -> new SeatId(show, "B-" + (i + 1))).toList();
      List<Accepted> rivals = seats.stream().map(seat -> office.accept(seat, reserve)).toList();
      List<WriteResult> written =
          Callers.all(
              CALLERS, i -> office.table().replace(Write.of(seats.get(i), rivals.get(i)), time()));
      assertThat(written).containsOnlyOnce(new Written());
      assertThat(server.number("SELECT sum(version) FROM seat WHERE show = ?", show)).isEqualTo(1);
    }
  }

  @Test
  void readAfterWriterWaitsForTheWriterOfTheRowAndSeesWhatItCommits() {
    SeatId seat = office.seat();
    try (RowLock writer = RowLock.on(server, seat)) {
      writer.execute("UPDATE seat SET version = 41 WHERE show = ?", seat.show());
      CompletableFuture<Found> settled =
          Callers.call(() -> office.table().readAfterWriter(seat, Optional.empty(), time()));
      await().until(() -> server.sessionsThatWait() == 1);
      assertThat(office.now(seat).version()).isZero();
      assertThat(settled).isNotDone();
      Instant committed = office.database().now();
      writer.commit();
      Present here = (Present) settled.join();
      assertThat(here.seat().version()).isEqualTo(41);
      assertThat(here.now()).as("the time before the waiting").isBefore(committed);
    }
  }

  @Test
  void readAfterWriterOfAMissingSeatFindsNothing() {
    SeatId nothing = new SeatId(office.show(), "Z-9");
    assertThat(office.table().readAfterWriter(nothing, Optional.empty(), time()))
        .isInstanceOf(Absent.class);
  }
}
