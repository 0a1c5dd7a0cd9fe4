package hotseat.actor;

import hotseat.store.CommitUnknownException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pekko.actor.typed.ActorRef;

/**
 * One shard, as far as this node owns it.
 *
 * <p>Its actor comes and goes with the shard, and nothing of an actor that has gone counts: neither
 * its claim, which would have no end, nor its end after the next one's claim.
 */
final class ShardClaim {

  // A handover takes a few round trips; everybody who waits for it asks through here.
  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  // Nobody has it: no actor of the shard lives here.
  private static final Object NOBODY = new Object();

  private final String shard;
  private final Owners owners;
  private final AtomicReference<Object> holder = new AtomicReference<>(NOBODY);
  // Of earlier owners, and of seats that were ended here in the middle of a write.
  private final LastMoment openUntil = new LastMoment();
  private volatile boolean isOurs;
  private boolean mayBeOurs;
  private long notBeforeNanos = System.nanoTime();

  /** Where it is kept whose shard it is. */
  interface Owners {
    /** Until when writes of earlier owners may still be committed; empty if it is not ours. */
    Optional<Instant> claim(String shard);

    /** Writes of this node may still be committed until then. */
    void release(String shard, Instant openUntil);
  }

  ShardClaim(String shard, Owners owners) {
    this.shard = shard;
    this.owners = owners;
  }

  /** From now on this is the shard's actor; returns whether it was not before. */
  boolean begin(ActorRef<?> actor) {
    return !actor.equals(holder.getAndSet(actor));
  }

  /** The shard, for the seats of this actor. */
  Shard of(ActorRef<?> actor) {
    return new Shard() {
      @Override
      public boolean isOurs() {
        return (isOurs && isHeldBy(actor)) || claim(actor);
      }

      @Override
      public Instant openUntil() {
        return openUntil.get();
      }

      @Override
      public void mayBeWrittenUntil(Instant until) {
        openUntil.notBefore(until);
      }
    };
  }

  private synchronized boolean claim(ActorRef<?> actor) {
    if (isHeldBy(actor) && !isOurs && System.nanoTime() - notBeforeNanos >= 0) {
      mayBeOurs = true;
      isOurs = claimed();
      notBeforeNanos = System.nanoTime() + AGAIN_NANOS;
    }
    return isOurs && isHeldBy(actor);
  }

  private boolean claimed() {
    try {
      Optional<Instant> claimed = owners.claim(shard);
      claimed.ifPresent(openUntil::notBefore);
      return claimed.isPresent();
    } catch (CommitUnknownException e) {
      return false;
    }
  }

  /** The actor is gone, and all its seats: the shard is anybody's, unless it has begun anew. */
  synchronized void end(ActorRef<?> actor) {
    holder.updateAndGet(now -> now.equals(actor) ? NOBODY : now);
    isOurs = false;
    if (mayBeOurs && NOBODY.equals(holder.get())) {
      owners.release(shard, openUntil.get());
      mayBeOurs = false;
    }
  }

  private boolean isHeldBy(ActorRef<?> actor) {
    return actor.equals(holder.get());
  }

  /** The latest of some times. Who tells one never waits: it may be a seat's actor. */
  private static final class LastMoment {
    private Instant moment = Instant.EPOCH;

    synchronized void notBefore(Instant other) {
      moment = other.isAfter(moment) ? other : moment;
    }

    synchronized Instant get() {
      return moment;
    }
  }
}
