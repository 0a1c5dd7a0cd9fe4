package hotseat.store;

import static hotseat.store.BoxOffice.time;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.model.SeatId;
import hotseat.store.Found.Present;
import hotseat.testing.WholeMap;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A read detects a writer on the row, and leaves no trace there. */
class WriterInProgressTest {

  private static TestDatabase server;
  private static BoxOffice office;

  private SeatId seat;

  @BeforeAll
  static void open() {
    server = TestDatabase.withMovableClock();
    office = BoxOffice.on(server);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @BeforeEach
  void letAHoldRunOut() {
    seat = office.seat();
    office.sell(seat, BoxOffice.hold());
    server.moveClock(BoxOffice.TTL);
  }

  /** A lock would leave the number of its transaction in the row, and a commit in the log. */
  @Test
  void readOfAnExpiredHoldLocksAndWritesNothing() {
    assertThat(settled().restsOnClock()).isFalse();
    assertThat(lastLocker()).isEqualTo("0");
    assertThat(
            WholeMap.of(new ShowTable(office.database(), Machine.real().ticker()), seat.show())
                .places())
        .hasSize(2);
    assertThat(lastLocker()).isEqualTo("0");
  }

  @Test
  void writerOfTheRowIsVisibleUntilItCommits() {
    try (RowLock writer = RowLock.on(server, seat)) {
      assertThat(found().restsOnClock()).isTrue();
      writer.execute("UPDATE seat SET version = 2 WHERE show = ?", seat.show());
      assertThat(found().restsOnClock()).isTrue();
      writer.commit();
      assertThat(found().restsOnClock()).isFalse();
      assertThat(found().seat().version()).isEqualTo(2);
    }
  }

  @Test
  void noReadWaitsForAWriterThatRolledBack() {
    try (RowLock writer = RowLock.on(server, seat)) {
      writer.execute("UPDATE seat SET version = 2 WHERE show = ?", seat.show());
      writer.release();
    }
    String gone = lastLocker();
    assertThat(gone).isNotEqualTo("0");
    assertThat(settled().isBeingWritten()).isFalse();
    assertThat(lastLocker()).isEqualTo(gone);
  }

  /** Several transactions that share a lock appear in the row under a number of another kind. */
  @Test
  void noReadWaitsForSharedLocks() {
    try (RowLock _ = RowLock.shared(server, seat);
        RowLock _ = RowLock.shared(server, seat)) {
      assertThat(found().seat().version()).isEqualTo(1);
    }
    String several = lastLocker();
    assertThat(several).isNotEqualTo("0");
    assertThat(settled().isBeingWritten()).isFalse();
    assertThat(lastLocker()).isEqualTo(several);
  }

  private String lastLocker() {
    return server
        .texts("SELECT xmax::text FROM seat WHERE show = ? AND seat = ?", seat.show(), seat.name())
        .getFirst();
  }

  private Present found() {
    return (Present) office.table().read(seat, Optional.empty(), time());
  }

  private Present settled() {
    return (Present) office.table().readAfterWriter(seat, Optional.empty(), time());
  }
}
