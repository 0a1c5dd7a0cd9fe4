package hotseat.store;

import static hotseat.store.BoxOffice.made;
import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Reply.Obstacle;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One write of a statement cannot be made: what happens to the others. */
class SeatTableSpoiledTest {

  private static TestDatabase server;
  private static BoxOffice office;

  @BeforeAll
  static void open() {
    server = TestDatabase.withMovableClock();
    office = BoxOffice.withTimeouts(server);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Reserve reserve() {
    return new Reserve(UUID.randomUUID(), "b-1");
  }

  /** A client that sends used keys on purpose must not slow down the writes of other clients. */
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
    assertThat(made(office.table().replace(writes, time()))).hasSize(7).doesNotContain(4);
    assertThat(office.statements() - before).isEqualTo(2);
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
      assertThat(made(office.table().replace(writes, time()))).containsExactly(0, 2);
      lock.release();
    }
    assertThat(office.now(locked).version()).isZero();
    assertThat(server.number("SELECT count(*) FROM seat_change WHERE show = ?", show)).isEqualTo(2);
  }

  /** Two incarnations of one owner may send these. */
  @Test
  void oneOfTwoWritesOfASeatInOneStatementIsReportedAsWritten() {
    SeatId seat = office.seat();
    Write first = write(seat, reserve());
    Write second = write(seat, reserve());
    List<Integer> written = made(office.table().replace(List.of(first, second), time()));
    assertThat(written).hasSize(1);
    Write made = List.of(first, second).get(written.getFirst());
    assertThat(office.now(seat)).isEqualTo(made.after());
    assertThat(server.versionsOf(seat)).containsExactly("1");
  }

  @Test
  void keyThatIsSpentInTheSameStatementHasOneEffect() {
    String show = office.show();
    Reserve twice = reserve();
    List<Write> writes =
        List.of(write(new SeatId(show, "A-1"), twice), write(new SeatId(show, "A-2"), twice));
    assertThat(made(office.table().replace(writes, time()))).containsExactly(0);
  }

  /** Two seats with one key: the statement is retried, in the end with each write on its own. */
  @Test
  void errorAfterSomeWritesAffectsOnlyTheOtherSeats() {
    String show = office.show();
    Reserve twice = reserve();
    SeatId first = new SeatId(show, "A-1");
    SeatId last = new SeatId(show, "A-3");
    List<Write> writes =
        List.of(write(first, twice), write(new SeatId(show, "A-2"), twice), write(last, reserve()));
    failTheThirdUpdateOf(last);

    assertThat(office.table().replace(writes, time()))
        .containsExactly(
            new Written(),
            new Unavailable(Obstacle.NOT_READY),
            new Unavailable(Obstacle.NOT_READY));
    assertThat(office.now(first).version()).isEqualTo(1);
  }

  /** A database that has gone is not waited for once more for each part of a statement. */
  @Test
  void nothingMoreIsSentAfterAnError() {
    String show = office.show();
    Reserve twice = reserve();
    SeatId first = new SeatId(show, "A-1");
    SeatId last = new SeatId(show, "A-3");
    List<Write> writes =
        List.of(write(first, twice), write(new SeatId(show, "A-2"), twice), write(last, reserve()));
    failTheThirdUpdateOf(first);

    assertThat(office.table().replace(writes, time()))
        .containsOnly(new Unavailable(Obstacle.NOT_READY));
    assertThat(office.now(last).version()).isZero();
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

    assertThat(made(office.table().replace(writes, time()))).containsExactly(0, 1, 3, 5, 6);
    assertThat(office.now(unlucky).version()).isZero();
    assertThat(office.now(fenced).version()).isEqualTo(1);
    assertThat(office.now(new SeatId(show, "A-7")).version()).isEqualTo(1);
    assertThat(server.number("SELECT count(*) FROM seat_change WHERE show = ?", show)).isEqualTo(7);
  }

  private static Write write(SeatId seat, Reserve reserve) {
    return Write.of(seat, (Accepted) SeatRules.decide(office.now(seat), reserve, now()));
  }

  /** A sequence is not rolled back, so it counts the failed statement, too. */
  private static void failTheThirdUpdateOf(SeatId seat) {
    server.execute("DROP SEQUENCE IF EXISTS updates");
    server.execute("CREATE SEQUENCE updates");
    server.execute(
        """
        CREATE OR REPLACE FUNCTION fail_third() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('updates') = 3 THEN RAISE 'trouble'; END IF;
          RETURN NEW;
        END $$
        """);
    server.execute(
        """
        CREATE OR REPLACE TRIGGER fail_third BEFORE UPDATE ON seat FOR EACH ROW
          WHEN (OLD.show = '%s' AND OLD.seat = '%s') EXECUTE FUNCTION fail_third()
        """
            .formatted(seat.show(), seat.name()));
  }

  private static Instant now() {
    return office.database().now();
  }
}
