package hotseat.actor;

import hotseat.actor.MachineTime.Moment;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether this node may still believe that it owns what it owned a moment ago.
 *
 * <p>A node that was paused (a long garbage collection, a suspended process or machine) wakes up
 * with its memory unchanged, while other nodes may already own its seats. The cluster does not
 * inform it in time. So it trusts its memory only while two conditions hold: it was known to be
 * awake less than a term ago, and it began the last successful renewal of its lease in the database
 * less than a term ago. (It must also be in no distrust term, and not be leaving.) The term is
 * shorter than the lease, and while the lease runs no other node takes its seats, see {@link
 * ShardClaim}:
 *
 * <pre>
 *   last renewal         term ends           lease runs out   seats may be elsewhere
 *   ──────┼──────────────────┼────────────────────┼──────────────────────────▶
 *          answers from memory   reads the database first
 * </pre>
 *
 * <p>On a suspended machine the ticker stands still. So the term of a renewal is measured by
 * whichever of the machine's two clocks has advanced further, see {@link MachineTime}. Every batch
 * checks this, so a suspension is noticed before the next heartbeat reads the database's clock.
 *
 * <p>Every write carries its own time limit to the database, see {@link #writesValidUntil()}: a
 * write that was on its way when the node fell asleep, and arrives after it wakes up, does nothing.
 * A node that finds out that it slept through a term distrusts its memory for longer than the
 * cluster needs to inform it of its removal.
 */
final class ReadGuard {

  private static final Logger LOG = LoggerFactory.getLogger(ReadGuard.class);

  private final InstantSource clock;
  private final GuardSettings settings;
  private final MachineTime machine;

  private final AtomicLong distrusts = new AtomicLong();
  private volatile Moment renewed;
  private volatile long awakeNanos;
  private volatile long distrustedUntilNanos;
  private volatile boolean isRevoked;
  private long longestGapNanos;

  /**
   * Creates a guard that does not hold yet.
   *
   * @param clock of the database
   * @param machine that this node runs on
   */
  ReadGuard(InstantSource clock, GuardSettings settings, MachineTime machine) {
    this.clock = clock;
    this.settings = settings;
    this.machine = machine;
    this.renewed = machine.now().minus(settings.term());
    this.awakeNanos = machine.now().nanos();
    this.distrustedUntilNanos = awakeNanos;
  }

  /**
   * The time, on the database's clock, until which a write decided on memory now may take effect;
   * empty if memory must not be used at all. A write that arrives later does nothing: its node no
   * longer waits for it, and may no longer own the seat.
   *
   * <p>The clock is read before the guard is checked. A node that falls asleep anywhere after that
   * line wakes up with a time that has passed.
   */
  Optional<Instant> writesValidUntil() {
    Instant until = clock.instant().plus(settings.writeTerm());
    return holds() ? Optional.of(until) : Optional.empty();
  }

  /** Reports whether memory may be used, and how often it became distrusted. */
  void registerIn(MeterRegistry metrics) {
    Gauge.builder("hotseat.actor.guard.holds", this, guard -> guard.holds() ? 1 : 0)
        .register(metrics);
    FunctionCounter.builder("hotseat.actor.guard.distrusts", distrusts, AtomicLong::get)
        .register(metrics);
  }

  boolean holds() {
    Moment now = machine.now();
    return now.since(renewed).compareTo(settings.term()) < 0
        && now.nanos() - awakeNanos < settings.term().toNanos()
        && now.nanos() - distrustedUntilNanos >= 0
        && !isRevoked;
  }

  /**
   * Records that the heartbeat begins. However long the node took to start, that was no sleep: a
   * node without a heartbeat is in no cluster, and owns nothing.
   */
  synchronized void start() {
    awakeNanos = machine.now().nanos();
  }

  /**
   * Records that this node is awake. Called at short intervals, however long the database takes to
   * answer.
   */
  synchronized void awake() {
    long now = machine.now().nanos();
    longestGapNanos = Math.max(longestGapNanos, now - awakeNanos);
    if (now - awakeNanos >= settings.term().toNanos()) {
      LOG.warn("this node was asleep; memory is not trusted for a while");
      distrust();
    }
    awakeNanos = now;
  }

  /** The time at which a renewal begins. */
  Moment now() {
    return machine.now();
  }

  /**
   * Records that a renewal of this node's lease in the database, begun at this time, has succeeded.
   */
  void renew(Moment began) {
    renewed = began;
  }

  /**
   * Ends all trust for good: from now on other nodes may own what this node owned.
   *
   * @return true if this call revoked it; a node that is leaving has done so already
   */
  synchronized boolean revoke() {
    boolean isFirst = !isRevoked;
    isRevoked = true;
    return isFirst;
  }

  /**
   * Records that the database's clock has advanced by this much more than this machine's since the
   * last reading. Unless it was set, the machine was suspended: its ticker stood still, and what
   * the ticker saw of the sleep is at most one of the gaps between two calls of {@link #awake}.
   */
  synchronized void slept(Duration unseen) {
    long asleepNanos = longestGapNanos + unseen.toNanos();
    longestGapNanos = 0;
    if (unseen.isPositive() && asleepNanos >= settings.term().toNanos()) {
      LOG.warn("the database's clock jumped by {}; memory is not trusted for a while", unseen);
      distrust();
    }
  }

  Duration distrustTerm() {
    return settings.distrust();
  }

  /** How long writes that are on their way now may still be committed. */
  Duration lastWrites() {
    return settings.lastWrites();
  }

  /** Ends the trust in memory for the distrust term. */
  void distrust() {
    distrusts.incrementAndGet();
    distrustedUntilNanos = machine.now().nanos() + settings.distrust().toNanos();
  }
}
