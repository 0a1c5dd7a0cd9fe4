package hotseat.load.history;

import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One logical operation of a buyer: everything that was sent under one key, and what came of it.
 *
 * <p>The stamps are {@code System.nanoTime} of the generator, the first one from before the first
 * attempt was handed to the client, the last one from after the last byte of the last answer: an
 * interval that is too wide is sound, one that is too narrow is not.
 *
 * @param id the idempotency key of a command; of a look just a number of its own
 * @param buyer number of the buyer, from 0
 * @param show of the seat
 * @param holdId what a confirm, a release or a cancel names
 * @param ttlSeconds of a hold, otherwise 0
 * @param node number of the node that gave the last answer, from 0; -1 if there was none
 * @param attempts how often it was sent, and each one by itself if there were several
 * @param intendedNanos when it should have been sent; the same as invoked in a closed model
 * @param status of HTTP, 0 if there was no answer
 * @param code of a problem document, empty without one
 * @param isReplayed whether the last answer repeated an earlier one
 */
public record Operation(
    UUID id,
    Kind kind,
    int buyer,
    String show,
    String seat,
    Optional<UUID> holdId,
    int ttlSeconds,
    int node,
    Attempts attempts,
    long intendedNanos,
    long invokedNanos,
    long completedNanos,
    Outcome outcome,
    int status,
    String code,
    boolean isReplayed,
    Optional<Seen> seen,
    ServerTime serverTime) {

  /**
   * When the answer was asked for that the operation ends with: with the last attempt. What a look
   * or a refusal has seen, it has seen after that.
   */
  public long askedNanos() {
    return attempts instanceof Listed(List<Attempt> all)
        ? all.getLast().askedNanos()
        : invokedNanos;
  }

  /**
   * When its effect may have begun: with the first attempt that may have had it. Those before it
   * had none, by their own answers, unless this one only repeats what one of them did.
   */
  public long effectFromNanos() {
    if (attempts instanceof Listed(List<Attempt> all)) {
      for (Attempt attempt : all) {
        if (attempt.mayTakeEffect()) {
          return attempt.isRepetition() ? invokedNanos : attempt.askedNanos();
        }
      }
    }
    return invokedNanos;
  }

  /** When its effect had happened for sure: with the first answer that says so. */
  public long effectByNanos() {
    if (attempts instanceof Listed(List<Attempt> all)) {
      for (Attempt attempt : all) {
        if (attempt.outcome() == Outcome.ACCEPTED) {
          return attempt.toldNanos();
        }
      }
    }
    return completedNanos;
  }

  /**
   * Shows each answer as an operation of its own that was sent once; without a list of attempts
   * that is this one.
   */
  public void forEachAnswer(Consumer<Operation> consumer) {
    if (attempts instanceof Listed(List<Attempt> all)) {
      all.forEach(attempt -> consumer.accept(as(attempt)));
    } else {
      consumer.accept(this);
    }
  }

  /**
   * The same to somebody who has no word for attempts: with the interval in which it took effect,
   * or in which it saw what it was told.
   */
  public Operation asSentOnce() {
    return attempts instanceof Listed
        ? asSentOnce(
            switch (outcome) {
              case ACCEPTED, UNKNOWN -> effectFromNanos();
              case OBSERVED, NOT_APPLIED -> askedNanos();
            },
            effectByNanos())
        : this;
  }

  private Operation asSentOnce(long fromNanos, long toNanos) {
    return new Operation(
        id,
        kind,
        buyer,
        show,
        seat,
        holdId,
        ttlSeconds,
        node,
        Once.ONCE,
        fromNanos,
        fromNanos,
        toNanos,
        outcome,
        status,
        code,
        isReplayed,
        seen,
        serverTime);
  }

  /** An acceptance tells of an effect that an attempt before it may have had. */
  private Operation as(Attempt attempt) {
    long fromNanos =
        attempt.outcome() == Outcome.ACCEPTED ? effectFromNanos() : attempt.askedNanos();
    return new Operation(
        id,
        kind,
        buyer,
        show,
        seat,
        holdId,
        ttlSeconds,
        attempt.status() == 0 ? -1 : attempt.node(),
        Once.ONCE,
        fromNanos,
        fromNanos,
        attempt.toldNanos(),
        attempt.outcome(),
        attempt.status(),
        attempt.code(),
        attempt.isReplayed(),
        attempt.seen(),
        ServerTime.UNTOLD);
  }

  /**
   * What the answer told about the seat.
   *
   * @param changeTag names the change that made this version, empty before the first one
   * @param at when it was decided, on the database's clock
   * @param hold the {@code holdId} that it shows
   */
  public record Seen(
      long version,
      String seatStatus,
      String changeTag,
      Instant at,
      Optional<Instant> expiresAt,
      ShownHold hold) {

    /** Of an answer of which nobody has written down whether it shows a {@code holdId}. */
    public Seen(
        long version,
        String seatStatus,
        String changeTag,
        Instant at,
        Optional<Instant> expiresAt) {
      this(version, seatStatus, changeTag, at, expiresAt, ShownHold.Plain.UNRECORDED);
    }
  }

  /**
   * Where the server says the time went, in microseconds; what does not apply is 0.
   *
   * @param attempts of optimistic locking; 0 where there is no such thing
   * @param batch changes that shared the write; 0 where there is no such thing
   */
  public record ServerTime(
      int pool, int sql, int backoff, int mailbox, int write, int hop, int attempts, int batch) {
    public static final ServerTime UNTOLD = new ServerTime(0, 0, 0, 0, 0, 0, 0, 0);
  }
}
