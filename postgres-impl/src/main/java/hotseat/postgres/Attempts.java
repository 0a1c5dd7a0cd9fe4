package hotseat.postgres;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Spent;
import hotseat.api.Ticker;
import hotseat.model.Decision;
import hotseat.model.SeatId;
import hotseat.postgres.RowTurns.Turn;
import hotseat.store.Found;
import hotseat.store.SeatTable;
import hotseat.store.StoreTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The attempts of one request: their number, what is known after each, and the time they took.
 *
 * <p>After one write with an unknown outcome, the request is never answered as "certainly not
 * applied".
 */
final class Attempts implements AutoCloseable {

  private final SeatId seat;
  private final RowTurns turns;
  private final RetrySettings settings;
  private final RetryMetrics metrics;
  private final Ticker ticker;
  private final StoreTime timeInStore;
  private final long deadlineNanos;

  private int attempts;
  private long backoffNanos;
  private boolean hasTurn;
  private boolean isChanged;
  private boolean mustAwaitTurn;
  private boolean mustPause;
  private boolean mustWaitForWriter;
  private boolean isUnknown;

  Attempts(
      SeatId seat, RowTurns turns, RetrySettings settings, Ticker ticker, RetryMetrics metrics) {
    this.seat = seat;
    this.turns = turns;
    this.settings = settings;
    this.ticker = ticker;
    this.metrics = metrics;
    this.deadlineNanos = ticker.nanos() + settings.deadline().toNanos();
    this.timeInStore = new StoreTime(ticker, deadlineNanos);
  }

  /** Where commands wait for their turn to write, one more waits behind them before it reads. */
  void joinThoseWhoWait() {
    mustAwaitTurn = turns.isAwaited(seat);
  }

  /**
   * Begins the next attempt. Before that it waits for its turn at the row if it has given way, or
   * pauses if the last write lost a race or is unknown.
   *
   * @return false if there may be no further attempt
   */
  boolean waitAndBegin() {
    if (attempts >= settings.attemptsMax()) {
      return false;
    }
    long fromNanos = ticker.nanos();
    if (mustAwaitTurn) {
      hasTurn = turns.await(seat, leftNanos()) == Turn.MINE;
      mustAwaitTurn = false;
    }
    if (mustPause) {
      ticker.pause(Math.min(pauseNanos(), leftNanos()));
      mustPause = false;
    }
    backoffNanos += ticker.nanos() - fromNanos;
    if (leftNanos() == 0) {
      return false;
    }
    attempts++;
    return true;
  }

  private long pauseNanos() {
    return TimeUnit.MILLISECONDS.toNanos(settings.pauseMs().apply(attempts));
  }

  private long leftNanos() {
    return Math.max(0, deadlineNanos - ticker.nanos());
  }

  /** Reads the row, after its writer if an earlier attempt has shown that this is needed. */
  Found read(SeatTable rows, SeatId seat, Optional<UUID> key) {
    return mustWaitForWriter
        ? rows.readAfterWriter(seat, key, timeInStore)
        : rows.read(seat, key, timeInStore);
  }

  /**
   * Answers with the decision. If it depends on the clock alone while a writer is on the row, that
   * writer may still prove it wrong: then another attempt reads the row after the writer.
   */
  Optional<Reply> answerOrReread(Found found, Decision decision) {
    if (!found.restsOnClock()) {
      return Optional.of(answer(decision));
    }
    mustWaitForWriter = true;
    return Optional.empty();
  }

  /** Whether it may write now, and does not have to give way to those who write the row. */
  boolean mayWrite() {
    hasTurn = hasTurn || turns.take(seat);
    return hasTurn;
  }

  /** Others of this node write the row: the next attempt waits for its turn, and reads again. */
  Optional<Reply> retryInTurn() {
    mustAwaitTurn = true;
    return Optional.empty();
  }

  /** Another writer was faster. */
  Optional<Reply> retryAfterLostRace() {
    metrics.conflicts().increment();
    mustPause = true;
    return Optional.empty();
  }

  /**
   * The write may have been committed, or may still be. The next read waits for a writer that has
   * reached the row. If the write is still on its way, only its key and its time limit decide.
   */
  Optional<Reply> retryAfterUnknown() {
    metrics.unknownCommits().increment();
    isUnknown = true;
    mustWaitForWriter = true;
    mustPause = true;
    return Optional.empty();
  }

  StoreTime timeInStore() {
    return timeInStore;
  }

  Reply answer(Decision decision) {
    metrics.attempts().record(attempts);
    isChanged = decision instanceof Decision.Accepted;
    return new Decided(isUnknown ? decision.afterUnknown() : decision, spent());
  }

  /** Certainly nothing was applied, unless an earlier write of this request is unknown. */
  Reply unserved(Obstacle obstacle) {
    return isUnknown
        ? new Unknown(UnknownCause.COMMIT_UNKNOWN, spent())
        : new NotApplied(obstacle, spent());
  }

  private Spent spent() {
    return Spent.NOTHING
        .lasted("pool", timeInStore.poolNanos())
        .lasted("sql", timeInStore.sqlNanos())
        .lasted("backoff", backoffNanos)
        .counted("attempts", attempts);
  }

  /** The next one may write the row. */
  @Override
  public void close() {
    if (hasTurn) {
      turns.leave(seat, isChanged);
    }
  }
}
