package hotseat.load.history;

import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One logical operation of a buyer: everything that was sent under one key, and its outcome.
 *
 * <p>Timestamps are {@code System.nanoTime} of the generator. The first is taken before the first
 * attempt goes to the HTTP client, the last after the last byte of the last answer: an interval
 * that is too wide is sound, one that is too narrow is not.
 *
 * @param id the idempotency key of a command; for a read only a number of its own
 * @param buyer number of the buyer, from 0
 * @param show of the seat
 * @param holdId the hold that a confirm, a release or a cancel names
 * @param ttlSeconds of a hold, otherwise 0
 * @param node number of the node that gave the last answer, from 0; -1 if there was none
 * @param attempts how often it was sent, and each attempt if there were several
 * @param intendedNanos when it should have been sent; the same as invoked in a closed model
 * @param status HTTP status, 0 if there was no answer
 * @param code code of a problem document, empty without one
 * @param isReplayed whether the last answer was a replay of an earlier one
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
   * When the last attempt was sent, whose answer is the operation's. A read or a refusal saw the
   * seat after that.
   */
  public long askedNanos() {
    return attempts instanceof Listed(List<Attempt> all)
        ? all.getLast().askedNanos()
        : invokedNanos;
  }

  /**
   * When its effect may have begun: with the first attempt that may have had it. The attempts
   * before that one had none, by their own answers, unless it is only a replay of one of them.
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

  /** When its effect had certainly happened: with the first answer that says so. */
  public long effectByNanos() {
    if (attempts instanceof Listed(List<Attempt> all)) {
      for (Attempt attempt : all) {
        if (attempt.outcome() == Outcome.ACCEPTED) {
          return attempt.answeredNanos();
        }
      }
    }
    return completedNanos;
  }

  /**
   * Passes each answer as an operation of its own that was sent once. Without a list of attempts
   * that is this operation.
   */
  public void forEachAnswer(Consumer<Operation> consumer) {
    if (attempts instanceof Listed(List<Attempt> all)) {
      all.forEach(attempt -> consumer.accept(as(attempt)));
    } else {
      consumer.accept(this);
    }
  }

  /**
   * The same for a reader without a concept of attempts: with the interval in which it took effect,
   * or in which it saw what its answer reports.
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

  /**
   * An acceptance may report the effect of an earlier attempt, so its interval includes that one.
   */
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
        attempt.answeredNanos(),
        attempt.outcome(),
        attempt.status(),
        attempt.code(),
        attempt.isReplayed(),
        attempt.seen(),
        ServerTime.NOT_REPORTED);
  }

  /**
   * What an answer says about the seat.
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

    /** For an answer without a record of whether it shows a {@code holdId}. */
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
   * Where the time went according to the server, in microseconds; 0 for what does not apply.
   *
   * @param attempts of optimistic locking; 0 without it
   * @param batch changes that shared the write; 0 without batches
   */
  public record ServerTime(
      int pool, int sql, int backoff, int mailbox, int write, int hop, int attempts, int batch) {
    public static final ServerTime NOT_REPORTED = new ServerTime(0, 0, 0, 0, 0, 0, 0, 0);
  }
}
