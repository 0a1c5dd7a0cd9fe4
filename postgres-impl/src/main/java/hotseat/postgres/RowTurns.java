package hotseat.postgres;

import hotseat.model.SeatId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds how many commands of this node write the same row at a time. The others wait their turn,
 * first come, first served, as long as the row accepts changes.
 *
 * <p>Of all writers that have read the same version one succeeds: the more there are, the more of
 * them lose, and some lose again and again. A pause spreads them over time; a bound keeps most of
 * them off the row. It decides nothing. Other nodes have bounds of their own, and the version of
 * the row arbitrates.
 */
final class RowTurns {

  /** How a wait for a turn has ended. */
  enum Turn {
    /** It may write, and must {@link #leave} the row in the end. */
    MINE,
    /** A command that was ahead has not changed the row: those that wait may read it now. */
    LOOK_AGAIN,
    NOT_IN_TIME
  }

  /** Completes when it ends, for whatever reason. */
  private static final class Wait extends CompletableFuture<Turn> {}

  /** Exists while a command writes the row; only then others may wait. */
  private static final class Row {
    private final Queue<Wait> waiting = new ArrayDeque<>();
    private int writing;
  }

  private final int writers;
  private final Map<SeatId, Row> rows = new HashMap<>();

  RowTurns(int writers) {
    this.writers = writers;
  }

  /** Takes a turn if one is free. A command that has got it must {@link #leave} the row. */
  synchronized boolean take(SeatId seat) {
    Row row = rows.computeIfAbsent(seat, _ -> new Row());
    boolean isMine = row.writing < writers;
    row.writing += isMine ? 1 : 0;
    return isMine;
  }

  /** Are there commands that wait for their turn at this row? */
  synchronized boolean isAwaited(SeatId seat) {
    return waiting(seat) > 0;
  }

  /** Waits for a turn, at most so long. */
  Turn await(SeatId seat, long nanosMax) {
    Wait turn = new Wait();
    synchronized (this) {
      if (take(seat)) {
        return Turn.MINE;
      }
      row(seat).waiting.add(turn);
    }
    try {
      return turn.get(nanosMax, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return giveUp(seat, turn);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp(seat, turn);
    } catch (ExecutionException e) {
      throw new AssertionError("a turn never fails", e);
    }
  }

  /** A turn that has come at the last moment is taken. */
  private synchronized Turn giveUp(SeatId seat, Wait turn) {
    return turn.isDone() || !row(seat).waiting.remove(turn) ? turn.join() : Turn.NOT_IN_TIME;
  }

  /** The next one may write, if the row has been changed; otherwise all others look again. */
  synchronized void leave(SeatId seat, boolean isChanged) {
    Row row = row(seat);
    if (isChanged && !row.waiting.isEmpty()) {
      row.waiting.remove().complete(Turn.MINE);
      return;
    }
    row.waiting.forEach(turn -> turn.complete(Turn.LOOK_AGAIN));
    row.waiting.clear();
    row.writing--;
    if (row.writing == 0) {
      rows.remove(seat);
    }
  }

  /** How many rows are written. */
  synchronized int rows() {
    return rows.size();
  }

  /** How many wait for their turn at this row. */
  synchronized int waiting(SeatId seat) {
    return rows.containsKey(seat) ? row(seat).waiting.size() : 0;
  }

  private Row row(SeatId seat) {
    return Objects.requireNonNull(rows.get(seat));
  }
}
