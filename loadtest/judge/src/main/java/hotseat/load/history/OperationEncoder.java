package hotseat.load.history;

import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Operation.ServerTime;
import java.util.List;

/**
 * Packs operations into a block, in the same order as its counterpart {@link OperationDecoder}.
 *
 * <p>Timestamps are differences, the first one to the previous operation: most operations of a
 * thread follow each other closely.
 */
final class OperationEncoder {

  static final int HAS_HOLD = 1;
  static final int HAS_SEEN = 1 << 1;
  static final int HAS_EXPIRY = 1 << 2;
  static final int HAS_SERVER_TIME = 1 << 3;
  static final int IS_REPLAYED = 1 << 4;
  static final int HAS_HEX_TAG = 1 << 5;
  static final int HAS_ATTEMPTS = 1 << 6;
  static final int SHOWS_HOLD = 1 << 7;

  /** A flag of attempts, which name no hold. */
  static final int IS_DOUBLED = HAS_HOLD;

  private final PackedOutput out = new PackedOutput(HistoryFormat.BLOCK_BYTES + 1024);
  private final SeenEncoder seen = new SeenEncoder(out);
  private long invokedNanosBefore;
  private int records;

  int records() {
    return records;
  }

  PackedOutput out() {
    return out;
  }

  void clear() {
    out.clear();
    records = 0;
    invokedNanosBefore = 0;
  }

  void add(Operation operation) {
    records++;
    out.writeByte(flags(operation));
    writeQuestion(operation);
    writeStamps(operation);
    out.writeText(operation.outcome().name());
    out.writeUnsigned(operation.status());
    out.writeText(operation.code());
    if (operation.seen().isPresent()) {
      seen.write(operation.seen().get());
    }
    if (!operation.serverTime().equals(ServerTime.NOT_REPORTED)) {
      writeServerTime(operation.serverTime());
    }
    if (operation.attempts() instanceof Listed(List<Attempt> all)) {
      all.forEach(attempt -> writeAttempt(attempt, operation.invokedNanos()));
    }
  }

  private static int flags(Operation operation) {
    int flags = operation.holdId().isPresent() ? HAS_HOLD : 0;
    flags |= operation.isReplayed() ? IS_REPLAYED : 0;
    flags |= operation.serverTime().equals(ServerTime.NOT_REPORTED) ? 0 : HAS_SERVER_TIME;
    flags |= operation.attempts() instanceof Listed ? HAS_ATTEMPTS : 0;
    return operation.seen().isPresent() ? flags | SeenEncoder.flags(operation.seen().get()) : flags;
  }

  private void writeQuestion(Operation operation) {
    out.writeUuid(operation.id());
    out.writeText(operation.kind().name());
    out.writeUnsigned(operation.buyer());
    out.writeText(operation.show());
    out.writeText(operation.seat());
    if (operation.holdId().isPresent()) {
      out.writeUuid(operation.holdId().get());
    }
    out.writeUnsigned(operation.ttlSeconds());
    out.writeSigned(operation.node());
    out.writeUnsigned(operation.attempts().count());
  }

  private void writeStamps(Operation operation) {
    out.writeSigned(operation.invokedNanos() - invokedNanosBefore);
    out.writeSigned(operation.intendedNanos() - operation.invokedNanos());
    out.writeSigned(operation.completedNanos() - operation.invokedNanos());
    invokedNanosBefore = operation.invokedNanos();
  }

  /**
   * Timestamps are differences: the first to the operation's invocation, the second to the first.
   */
  private void writeAttempt(Attempt attempt, long invokedNanos) {
    int flags = attempt.isReplayed() ? IS_REPLAYED : 0;
    flags |= attempt.isDoubled() ? IS_DOUBLED : 0;
    out.writeByte(
        attempt.seen().isPresent() ? flags | SeenEncoder.flags(attempt.seen().get()) : flags);
    out.writeSigned(attempt.node());
    out.writeSigned(attempt.askedNanos() - invokedNanos);
    out.writeSigned(attempt.answeredNanos() - attempt.askedNanos());
    out.writeText(attempt.outcome().name());
    out.writeUnsigned(attempt.status());
    out.writeText(attempt.code());
    attempt.seen().ifPresent(seen::write);
  }

  private void writeServerTime(ServerTime time) {
    out.writeSigned(time.pool());
    out.writeSigned(time.sql());
    out.writeSigned(time.backoff());
    out.writeSigned(time.mailbox());
    out.writeSigned(time.write());
    out.writeSigned(time.hop());
    out.writeSigned(time.attempts());
    out.writeSigned(time.batch());
  }
}
