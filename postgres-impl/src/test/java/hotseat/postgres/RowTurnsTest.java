package hotseat.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.model.SeatId;
import hotseat.postgres.RowTurns.Turn;
import hotseat.store.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RowTurnsTest {

  private static final SeatId SEAT = new SeatId("show", "A-1");
  private static final SeatId OTHER = new SeatId("show", "A-2");
  private static final long LONG = Duration.ofMinutes(5).toNanos();
  private static final long NO_TIME = 0;

  private final RowTurns turns = new RowTurns(2);

  private List<CompletableFuture<Turn>> waiting(int commands) {
    List<CompletableFuture<Turn>> waiting = new ArrayList<>();
    for (int number = 1; number <= commands; number++) {
      int all = number;
      waiting.add(Callers.call(() -> turns.await(SEAT, LONG)));
      await().until(() -> turns.waiting(SEAT) == all);
    }
    return waiting;
  }

  private void takeAllTurns() {
    assertThat(turns.take(SEAT)).isTrue();
    assertThat(turns.take(SEAT)).isTrue();
  }

  @Test
  void noMoreCommandsWriteARowThanItHasTurns() {
    takeAllTurns();
    assertThat(turns.take(SEAT)).isFalse();
    assertThat(turns.take(OTHER)).as("another row").isTrue();
    turns.leave(SEAT, true);
    assertThat(turns.take(SEAT)).isTrue();
  }

  @Test
  void whoCameFirstIsServedFirst() {
    takeAllTurns();
    assertThat(turns.isAwaited(SEAT)).isFalse();
    List<CompletableFuture<Turn>> waiting = waiting(3);
    assertThat(turns.isAwaited(SEAT)).isTrue();
    for (int served = 1; served <= 3; served++) {
      turns.leave(SEAT, true);
      assertThat(waiting.get(served - 1).join()).isEqualTo(Turn.MINE);
      assertThat(turns.waiting(SEAT)).isEqualTo(3 - served);
      assertThat(turns.take(SEAT)).as("the one that waited has it").isFalse();
    }
  }

  @Test
  void allLookAgainIfOneAheadHasNotChangedTheRow() {
    takeAllTurns();
    List<CompletableFuture<Turn>> waiting = waiting(3);
    turns.leave(SEAT, false);
    assertThat(waiting).allMatch(turn -> turn.join() == Turn.LOOK_AGAIN);
    assertThat(turns.take(SEAT)).as("its turn is free").isTrue();
  }

  @Test
  void whoGivesUpLeavesItsPlaceToTheNext() {
    takeAllTurns();
    assertThat(turns.await(SEAT, NO_TIME)).isEqualTo(Turn.NOT_IN_TIME);
    assertThat(turns.isAwaited(SEAT)).isFalse();
    turns.leave(SEAT, true);
    assertThat(turns.await(SEAT, NO_TIME)).isEqualTo(Turn.MINE);
  }

  @Test
  void rowsThatAreLeftAreForgotten() {
    takeAllTurns();
    turns.leave(SEAT, true);
    assertThat(turns.rows()).isEqualTo(1);
    turns.leave(SEAT, false);
    assertThat(turns.rows()).isZero();
  }
}
