package hotseat.load.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
 * @param attempts how often it was sent
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
    int attempts,
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
   * What the answer told about the seat.
   *
   * @param changeTag names the change that made this version, empty before the first one
   * @param at when it was decided, on the database's clock
   */
  public record Seen(
      long version, String seatStatus, String changeTag, Instant at, Optional<Instant> expiresAt) {}

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
