package hotseat.load.history;

import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Unpacks the operations of one block; {@link OperationEncoder} is its twin. */
final class OperationDecoder {

  private final PackedInput in;
  private final PackedNames<Kind> kinds;
  private final PackedNames<Outcome> outcomes;
  private long invokedNanosBefore;

  OperationDecoder(PackedInput in) {
    this.in = in;
    this.kinds = new PackedNames<>(in, Kind.class);
    this.outcomes = new PackedNames<>(in, Outcome.class);
  }

  Operation next() {
    int flags = in.readByte();
    UUID id = in.readUuid();
    Kind kind = kinds.read();
    int buyer = in.readUnsignedInt();
    String show = in.readText();
    String seat = in.readText();
    Optional<UUID> holdId =
        has(flags, OperationEncoder.HAS_HOLD) ? Optional.of(in.readUuid()) : Optional.empty();
    int ttlSeconds = in.readUnsignedInt();
    int node = (int) in.readSigned();
    int attempts = in.readUnsignedInt();
    long invokedNanos = invokedNanosBefore + in.readSigned();
    long intendedNanos = invokedNanos + in.readSigned();
    long completedNanos = invokedNanos + in.readSigned();
    invokedNanosBefore = invokedNanos;
    return new Operation(
        id,
        kind,
        buyer,
        show,
        seat,
        holdId,
        ttlSeconds,
        node,
        attempts,
        intendedNanos,
        invokedNanos,
        completedNanos,
        outcomes.read(),
        in.readUnsignedInt(),
        in.readText(),
        has(flags, OperationEncoder.IS_REPLAYED),
        has(flags, OperationEncoder.HAS_SEEN) ? Optional.of(seen(flags)) : Optional.empty(),
        has(flags, OperationEncoder.HAS_SERVER_TIME) ? serverTime() : ServerTime.UNTOLD);
  }

  private Seen seen(int flags) {
    long version = in.readUnsigned();
    String seatStatus = in.readText();
    String changeTag =
        has(flags, OperationEncoder.HAS_HEX_TAG)
            ? ChangeTag.text(in.readFixedLong())
            : in.readText();
    Instant at = instant();
    Optional<Instant> expiresAt =
        has(flags, OperationEncoder.HAS_EXPIRY) ? Optional.of(instant()) : Optional.empty();
    return new Seen(version, seatStatus, changeTag, at, expiresAt);
  }

  private Instant instant() {
    long second = in.readSigned();
    return Instant.ofEpochSecond(second, in.readUnsigned());
  }

  private ServerTime serverTime() {
    return new ServerTime(count(), count(), count(), count(), count(), count(), count(), count());
  }

  private int count() {
    return (int) in.readSigned();
  }

  private static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }
}
