package hotseat.actor;

import hotseat.actor.MachineTime.Moment;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Ticker;
import hotseat.api.UnavailableException;
import hotseat.store.CommitUnknownException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the node's copy of the database's clock, its lease and its {@link ReadGuard} up to date, at
 * short intervals.
 *
 * <p>Only {@link #close} ends it: a node without a heartbeat would look ready and accept nothing,
 * for ever. So a bug in the heartbeat is reported to the process, see {@link #died()}.
 *
 * <p>A separate thread reports that the node is awake, because a slow database must not look like a
 * sleep.
 */
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  // Callers wait until this node is in the cluster.
  private static final Duration ENTERING = Duration.ofMillis(100);

  /** What entitles a node to use its memory. */
  interface Lease {
    /** Returns whether this node has a lease from now on. */
    boolean renew();

    /** Leaves the seats to nodes that can serve them. */
    void giveUp();
  }

  /** What nodes publish about the database. */
  interface News {
    void answersHere();

    /** Other nodes have been answered for a while, and this node has not. */
    boolean answersOnlyElsewhere();
  }

  private final DatabaseClock clock;
  private final Ticker ticker;
  private final Lease lease;
  private final ReadGuard guard;
  private final News news;
  private final Duration interval;
  private final List<Thread> threads;
  private volatile boolean hasLease;
  private volatile boolean isAnswered = true;
  private volatile boolean isClosed;
  private final CompletableFuture<String> died = new CompletableFuture<>();

  Heartbeat(
      DatabaseClock clock,
      Ticker ticker,
      Lease lease,
      ReadGuard guard,
      News news,
      Duration interval) {
    this.clock = clock;
    this.ticker = ticker;
    this.lease = lease;
    this.guard = guard;
    this.news = news;
    this.interval = interval;
    guard.start();
    this.threads = List.of(start("awake", guard::awake), start("heartbeat", this::beat));
  }

  private Thread start(String name, Runnable step) {
    return Thread.ofPlatform().name(name).daemon().start(() -> repeat(step));
  }

  private void repeat(Runnable step) {
    try {
      while (!isClosed) {
        step.run();
        ticker.pause((hasLease ? interval : ENTERING).toNanos());
      }
    } catch (RuntimeException | Error bug) {
      LOG.error("a bug in the heartbeat; this node ends", bug);
      hasLease = false;
      died.complete("the heartbeat of this node has failed: " + bug);
    }
  }

  private void beat() {
    try {
      guard.slept(clock.adjust());
      Moment began = guard.now();
      hasLease = lease.renew();
      if (hasLease) {
        guard.renew(began);
      }
      if (!isAnswered) {
        LOG.warn("the database answers again");
      }
      isAnswered = true;
      news.answersHere();
    } catch (UnavailableException e) {
      if (e.obstacle() == Obstacle.OVERLOADED) {
        // The database was not even asked, so this says nothing about it, nor about other nodes.
        LOG.warn("the heartbeat has found no connection: {}", e.getMessage());
      } else {
        silence(e);
      }
    } catch (CommitUnknownException e) {
      silence(e);
    }
  }

  private void silence(RuntimeException e) {
    if (isAnswered) {
      LOG.warn("the database does not answer: {}", e.getMessage());
    }
    isAnswered = false;
    if (hasLease && news.answersOnlyElsewhere()) {
      lease.giveUp();
    }
  }

  /** Completes with the reason when a bug has stopped the heartbeat. The node cannot go on then. */
  CompletionStage<String> died() {
    return died;
  }

  /** Whether this node may own seats. It may not before it has entered the cluster. */
  boolean hasLease() {
    return hasLease;
  }

  /** Whether the database answered when the heartbeat last asked it. */
  boolean isAnswered() {
    return isAnswered;
  }

  /** Returns after the last beat. */
  @Override
  public void close() {
    isClosed = true;
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
