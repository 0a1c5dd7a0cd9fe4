package hotseat.load.history;

import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Packs operations into a block; {@link OperationDecoder} is its twin and has the same order.
 *
 * <p>Stamps are differences, the first one to the operation before: most operations of a thread
 * follow each other closely.
 */
final class OperationEncoder {

  static final int HAS_HOLD = 1;
  static final int HAS_SEEN = 1 << 1;
  static final int HAS_EXPIRY = 1 << 2;
  static final int HAS_SERVER_TIME = 1 << 3;
  static final int IS_REPLAYED = 1 << 4;
  static final int HAS_HEX_TAG = 1 << 5;

  private static final int TAG_DIGITS = 16;

  private final PackedOutput out = new PackedOutput(HistoryFormat.BLOCK_BYTES + 1024);
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
      writeSeen(operation.seen().get());
    }
    if (!operation.serverTime().equals(ServerTime.UNTOLD)) {
      writeServerTime(operation.serverTime());
    }
  }

  private static int flags(Operation operation) {
    int flags = operation.holdId().isPresent() ? HAS_HOLD : 0;
    flags |= operation.isReplayed() ? IS_REPLAYED : 0;
    flags |= operation.serverTime().equals(ServerTime.UNTOLD) ? 0 : HAS_SERVER_TIME;
    if (operation.seen().isPresent()) {
      Seen seen = operation.seen().get();
      flags |= HAS_SEEN;
      flags |= seen.expiresAt().isPresent() ? HAS_EXPIRY : 0;
      flags |= isHexTag(seen.changeTag()) ? HAS_HEX_TAG : 0;
    }
    return flags;
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
    out.writeUnsigned(operation.attempts());
  }

  private void writeStamps(Operation operation) {
    out.writeSigned(operation.invokedNanos() - invokedNanosBefore);
    out.writeSigned(operation.intendedNanos() - operation.invokedNanos());
    out.writeSigned(operation.completedNanos() - operation.invokedNanos());
    invokedNanosBefore = operation.invokedNanos();
  }

  private void writeSeen(Seen seen) {
    out.writeUnsigned(seen.version());
    out.writeText(seen.seatStatus());
    if (isHexTag(seen.changeTag())) {
      out.writeFixedLong(HexFormat.fromHexDigitsToLong(seen.changeTag()));
    } else {
      out.writeText(seen.changeTag());
    }
    writeInstant(seen.at());
    if (seen.expiresAt().isPresent()) {
      writeInstant(seen.expiresAt().get());
    }
  }

  private void writeInstant(Instant instant) {
    out.writeSigned(instant.getEpochSecond());
    out.writeUnsigned(instant.getNano());
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

  /** A tag that has another form than ours must come back as it was, so that one is a text. */
  private static boolean isHexTag(String tag) {
    return tag.length() == TAG_DIGITS
        && tag.chars().allMatch(OperationEncoder::isLowerCaseHexDigit);
  }

  private static boolean isLowerCaseHexDigit(int character) {
    return Character.digit(character, 16) >= 0
        && character < 128
        && !Character.isUpperCase(character);
  }
}
