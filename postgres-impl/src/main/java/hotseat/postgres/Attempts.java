package hotseat.postgres;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.Doubt;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Spent;
import hotseat.api.UnavailableException;
import hotseat.model.Decision;
import hotseat.store.Found;
import hotseat.store.StoreTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The attempts of one request: how many there were, what they know and where the time went.
 *
 * <p>Once a write's answer has been lost, nothing here says "surely not applied" any more.
 */
final class Attempts {

  private final RetrySettings settings;
  private final RetryMetrics metrics;
  private final StoreTime storeTime = new StoreTime();
  private final long deadlineNanos;

  private int attempts;
  private long backoffNanos;
  private boolean owesPause;
  private boolean mustSettle;
  private boolean inDoubt;

  Attempts(RetrySettings settings, RetryMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
    this.deadlineNanos = System.nanoTime() + settings.deadline().toNanos();
  }

  /** Starts the next attempt, if there may be one; after a lost race not before a pause. */
  boolean next() {
    if (attempts >= settings.attemptsMax()) {
      return false;
    }
    if (owesPause) {
      pause();
      owesPause = false;
    }
    if (System.nanoTime() - deadlineNanos >= 0) {
      return false;
    }
    attempts++;
    return true;
  }

  /** Must the next look wait for whoever is writing the row? */
  boolean mustSettle() {
    return mustSettle;
  }

  /** The decision, unless the clock alone is behind it and a writer may still prove it wrong. */
  Optional<Decision> ifSettled(Found found, Decision decision) {
    if (!found.restsOnClock()) {
      return Optional.of(decision);
    }
    mustSettle = true;
    return Optional.empty();
  }

  /** Somebody else was faster. */
  void lost() {
    metrics.conflicts().increment();
    owesPause = true;
  }

  /** The write may have been committed; the next look, after its writer is done, will tell. */
  void unknown() {
    metrics.unknownCommits().increment();
    inDoubt = true;
    mustSettle = true;
    owesPause = true;
  }

  private void pause() {
    long pauseNanos = TimeUnit.MILLISECONDS.toNanos(settings.pauseMs().apply(attempts));
    long from = System.nanoTime();
    LockSupport.parkNanos(Math.min(pauseNanos, Math.max(0, deadlineNanos - from)));
    backoffNanos += System.nanoTime() - from;
  }

  StoreTime storeTime() {
    return storeTime;
  }

  Reply decided(Decision decision) {
    metrics.attempts().record(attempts);
    return new Decided(inDoubt ? decision.afterDoubt() : decision, spent());
  }

  Reply stoppedBy(UnavailableException e) {
    return notApplied(e.obstacle());
  }

  Reply exhausted() {
    return notApplied(Obstacle.CONTENDED);
  }

  private Reply notApplied(Obstacle obstacle) {
    return inDoubt ? new Unknown(Doubt.COMMIT_UNKNOWN, spent()) : new NotApplied(obstacle, spent());
  }

  private Spent spent() {
    return Spent.NOTHING
        .lasted("pool", storeTime.poolNanos())
        .lasted("sql", storeTime.sqlNanos())
        .lasted("backoff", backoffNanos)
        .counted("attempts", attempts);
  }
}
