package hotseat.actor;

import hotseat.api.UnavailableException;
import hotseat.store.DatabaseClock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the node's clock at the database's and its {@link ReadGuard} renewed, at short intervals.
 */
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  // No network daemon moves a clock by that much at once. The clock of a machine that was suspended
  // does: its nanoTime stood still, and so no pause was seen.
  private static final Duration JUMP = Duration.ofSeconds(1);

  private final DatabaseClock clock;
  private final ReadGuard guard;
  private final Duration interval;
  private final Thread thread;
  private volatile boolean isAnswered = true;

  Heartbeat(DatabaseClock clock, ReadGuard guard, Duration interval) {
    this.clock = clock;
    this.guard = guard;
    this.interval = interval;
    this.thread = Thread.ofPlatform().name("heartbeat").daemon().start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(interval);
        beat();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    guard.awake();
    long began = System.nanoTime();
    try {
      Duration wrongBy = clock.adjust();
      if (wrongBy.abs().compareTo(JUMP) > 0) {
        LOG.warn("the database's clock jumped by {}; memory is not trusted for a while", wrongBy);
        guard.distrust();
      }
      guard.renew(began);
      if (!isAnswered) {
        LOG.warn("the database answers again");
      }
      isAnswered = true;
    } catch (UnavailableException e) {
      if (isAnswered) {
        LOG.warn("the database does not answer: {}", e.getMessage());
      }
      isAnswered = false;
    }
  }

  /** Did the database answer the last time it was asked? */
  boolean isAnswered() {
    return isAnswered;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
