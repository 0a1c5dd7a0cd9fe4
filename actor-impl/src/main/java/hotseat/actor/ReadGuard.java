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
 * May this node still believe that it owns what it owned a moment ago?
 *
 * <p>A node that was paused (a long collection, a suspended process or machine) wakes up with its
 * memory as it was, while its seats may long be owned elsewhere. Nothing in the cluster tells it in
 * time. So it trusts its memory only for a term after each moment at which it is known to have been
 * awake and to have renewed its lease in the database; the term is shorter than the lease, and as
 * long as that runs nobody else takes its seats, see {@link ShardClaim}:
 *
 * <pre>
 *   last renewal         term ends           lease runs out   seats may be elsewhere
 *   ──────┼──────────────────┼────────────────────┼──────────────────────────▶
 *          answers from memory   asks the database first
 * </pre>
 *
 * <p>A suspended machine is asleep, too, and its {@code nanoTime} with it: so the term of a renewal
 * ends by whichever clock of the machine has gone further, see {@link MachineTime}. That is asked
 * for each batch, before the database's clock tells it with the next beat.
 *
 * <p>Writes carry the same term to the database, see {@link #trustUntil()}: one that was on its way
 * when the node fell asleep, and arrives when it wakes up, does nothing. And a node that has found
 * out that it slept through a term stays distrustful for longer than the cluster needs to tell it
 * that it has been removed.
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
   * A guard that does not hold yet.
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
   * The time, on the database's clock, until which a write may take effect that is decided on
   * memory now; empty when memory must not be used at all. A write that arrives later does nothing:
   * its node has stopped to wait for it, and might not own the seat any more.
   *
   * <p>The clock is read first. Whoever falls asleep anywhere behind that line wakes up with a time
   * that has passed.
   */
  Optional<Instant> trustUntil() {
    Instant until = clock.instant().plus(settings.writeTerm());
    return holds() ? Optional.of(until) : Optional.empty();
  }

  /** Whether memory may be used, and how often it was found that it must not be. */
  void tellIn(MeterRegistry metrics) {
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
   * Tells that this node's heart begins to beat. However long it took to start, that was no sleep:
   * a node without a heartbeat is in no cluster, and owns nothing.
   */
  synchronized void start() {
    awakeNanos = machine.now().nanos();
  }

  /**
   * Tells that this node is awake; called at short intervals, however long the database takes to
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

  /** Now, for a renewal that begins. */
  Moment now() {
    return machine.now();
  }

  /**
   * Tells that a renewal of this node's lease in the database, begun at this time, has ended well.
   */
  void renew(Moment began) {
    renewed = began;
  }

  /**
   * For good: whatever was owned may be somebody else's from now on.
   *
   * @return whether it was not revoked before, as it is when a node leaves
   */
  synchronized boolean revoke() {
    boolean isFirst = !isRevoked;
    isRevoked = true;
    return isFirst;
  }

  /**
   * Tells that the database's clock has gone on by so much more than this machine's since it was
   * last read. If it was not set, the machine was suspended: its nanoTime stood still, and what was
   * seen of the sleep is one of the gaps at most.
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

  /** For so long writes may be committed that are on their way now. */
  Duration lastWrites() {
    return settings.lastWrites();
  }

  /** Somebody else has written what this node believed to own. */
  void distrust() {
    distrusts.incrementAndGet();
    distrustedUntilNanos = machine.now().nanos() + settings.distrust().toNanos();
  }
}
