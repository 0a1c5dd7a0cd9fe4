package hotseat.store;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Limits how many calls run at a time. The others wait for their turn, up to a timeout. */
final class Turns {

  private final Semaphore free;
  private final int timeoutMs;
  private final String whatOthersDo;

  Turns(int atOnce, int timeoutMs, String whatOthersDo) {
    this.free = new Semaphore(atOnce, true);
    this.timeoutMs = timeoutMs;
    this.whatOthersDo = whatOthersDo;
  }

  /**
   * Runs this in turn.
   *
   * @throws UnavailableException if its turn did not come in time; then it did not run
   */
  boolean take(BooleanSupplier work) {
    await();
    try {
      return work.getAsBoolean();
    } finally {
      free.release();
    }
  }

  /** How many calls wait for their turn now. */
  int waiting() {
    return free.getQueueLength();
  }

  private void await() {
    try {
      if (!free.tryAcquire(timeoutMs, TimeUnit.MILLISECONDS)) {
        throw new UnavailableException(Obstacle.OVERLOADED, whatOthersDo);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted before its turn", e);
    }
  }
}
