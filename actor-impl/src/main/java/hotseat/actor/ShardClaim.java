package hotseat.actor;

import hotseat.api.Ticker;
import hotseat.store.CommitUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pekko.actor.typed.ActorRef;

/**
 * This node's claim to one shard.
 *
 * <p>The shard's actor comes and goes with the shard. One that is gone must neither claim the shard
 * (nothing would release it) nor release it after its successor has claimed it.
 */
final class ShardClaim {

  // A handoff takes a few round trips, and all seats that wait for it ask through here.
  static final Duration AGAIN = Duration.ofMillis(20);

  // No actor of the shard lives here.
  private static final Object VACANT = new Object();

  private final String shard;
  private final Owners owners;
  private final Ticker ticker;
  private final AtomicReference<Object> holder = new AtomicReference<>(VACANT);
  // Covers writes of earlier owners, and of seats that were ended here in the middle of a write.
  private final LastMoment openUntil = new LastMoment();
  private volatile boolean isOurs;
  private boolean mayBeOurs;
  private long notBeforeNanos;

  /** The record of shard owners. */
  interface Owners {
    /** Returns until when writes of earlier owners may be committed; empty if it is not granted. */
    Optional<Instant> claim(String shard);

    /** Releases the shard. Writes of this node may still be committed until this time. */
    void release(String shard, Instant openUntil);
  }

  ShardClaim(String shard, Owners owners, Ticker ticker) {
    this.shard = shard;
    this.owners = owners;
    this.ticker = ticker;
    this.notBeforeNanos = ticker.nanos();
  }

  /** Makes this the shard's actor from now on; returns whether it was not before. */
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
    if (isHeldBy(actor) && !isOurs && ticker.nanos() - notBeforeNanos >= 0) {
      mayBeOurs = true;
      isOurs = claimed();
      notBeforeNanos = ticker.nanos() + AGAIN.toNanos();
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

  /** The actor is gone, with all its seats: releases the shard, unless a new actor has begun. */
  synchronized void end(ActorRef<?> actor) {
    holder.updateAndGet(now -> now.equals(actor) ? VACANT : now);
    isOurs = false;
    if (mayBeOurs && VACANT.equals(holder.get())) {
      owners.release(shard, openUntil.get());
      mayBeOurs = false;
    }
  }

  private boolean isHeldBy(ActorRef<?> actor) {
    return actor.equals(holder.get());
  }

  /**
   * The latest of several times. It has a lock of its own, so that a seat's actor that reports one
   * does not wait for the database.
   */
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
