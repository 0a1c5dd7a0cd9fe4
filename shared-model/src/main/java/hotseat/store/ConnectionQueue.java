package hotseat.store;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives the connections of a pool to calls in the order in which they came.
 *
 * <p>The pool gives a free connection to the next caller that looks, and not to the one that has
 * waited longest. With many callers for each connection some of them would wait for seconds,
 * whatever they want, while others never wait.
 */
final class ConnectionQueue {

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private final Timer waits;
  private final Counter turnedAway;
  private int free;

  /** Completes with nothing when a connection is free, or with the reason why none will be. */
  private static final class Turn extends CompletableFuture<Optional<UnavailableException>> {}

  ConnectionQueue(String pool, int connections, MeterRegistry metrics) {
    this.free = connections;
    this.waits =
        Timer.builder("hotseat.database.wait")
            .description("how long calls have waited for a connection")
            .tag("pool", pool)
            .register(metrics);
    this.turnedAway =
        Counter.builder("hotseat.database.turned.away")
            .description("calls that have waited for a connection in vain")
            .tag("pool", pool)
            .register(metrics);
    Gauge.builder("hotseat.database.waiting", this, ConnectionQueue::waiting)
        .description("calls that wait for a connection")
        .tag("pool", pool)
        .register(metrics);
  }

  /**
   * Returns when a connection is free for this call, which must {@link #leave} when it has returned
   * it.
   *
   * @throws UnavailableException if none is free in time, or if the database is away
   */
  void enter(long patienceNanos) {
    waits.record(() -> await(join(), patienceNanos));
  }

  /** The connection is free: the call that has waited longest gets it. */
  void leave() {
    lock.lock();
    try {
      Turn next = waiting.poll();
      if (next == null) {
        free++;
      } else {
        next.complete(Optional.empty());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Turns away every call that waits: the database is away, so their turns would be in vain. */
  void turnAway(UnavailableException why) {
    lock.lock();
    try {
      waiting.forEach(turn -> turn.complete(Optional.of(why)));
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  private Turn join() {
    Turn turn = new Turn();
    lock.lock();
    try {
      if (free > 0) {
        free--;
        turn.complete(Optional.empty());
      } else {
        waiting.add(turn);
      }
    } finally {
      lock.unlock();
    }
    return turn;
  }

  private void await(Turn turn, long patienceNanos) {
    try {
      turn.get(patienceNanos, TimeUnit.NANOSECONDS).ifPresent(this::refuse);
    } catch (TimeoutException e) {
      giveUp(turn, Obstacle.OVERLOADED, "no connection to the database became free in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp(turn, Obstacle.NOT_READY, "interrupted while waiting for a connection", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a turn never fails", e);
    }
  }

  /** A turn that has come at the last moment is taken. */
  private void giveUp(Turn turn, Obstacle obstacle, String message, Exception cause) {
    lock.lock();
    try {
      if (waiting.remove(turn)) {
        throw refused(obstacle, message, cause);
      }
    } finally {
      lock.unlock();
    }
    turn.join().ifPresent(this::refuse);
  }

  /** Each call has its own exception, with its own stack. */
  private void refuse(UnavailableException why) {
    throw refused(why.obstacle(), "" + why.getMessage(), why);
  }

  private UnavailableException refused(Obstacle obstacle, String message, Exception cause) {
    turnedAway.increment();
    return new UnavailableException(obstacle, message, cause);
  }
}
