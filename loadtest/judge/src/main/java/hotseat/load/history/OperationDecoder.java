package hotseat.load.history;

import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Unpacks the operations of one block; the counterpart of {@link OperationEncoder}. */
final class OperationDecoder {

  private final PackedInput in;
  private final SeenDecoder seen;
  private final PackedNames<Kind> kinds;
  private final PackedNames<Outcome> outcomes;
  private final boolean isWithAttempts;
  private long invokedNanosBefore;

  private OperationDecoder(int version, PackedInput in) {
    this.in = in;
    this.seen = new SeenDecoder(version, in);
    this.isWithAttempts = version != HistoryFormat.WITHOUT_ATTEMPTS;
    this.kinds = new PackedNames<>(in, Kind.class);
    this.outcomes = new PackedNames<>(in, Outcome.class);
  }

  /** For a block in a file of this format version. */
  static OperationDecoder of(int version, PackedInput in) {
    return new OperationDecoder(version, in);
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
    Outcome outcome = outcomes.read();
    int status = in.readUnsignedInt();
    String code = in.readText();
    Optional<Seen> seen = seenIfAny(flags);
    ServerTime serverTime =
        has(flags, OperationEncoder.HAS_SERVER_TIME) ? serverTime() : ServerTime.NOT_REPORTED;
    return new Operation(
        id,
        kind,
        buyer,
        show,
        seat,
        holdId,
        ttlSeconds,
        node,
        attempts(flags, attempts, invokedNanos),
        intendedNanos,
        invokedNanos,
        completedNanos,
        outcome,
        status,
        code,
        has(flags, OperationEncoder.IS_REPLAYED),
        seen,
        serverTime);
  }

  private Attempts attempts(int flags, int count, long invokedNanos) {
    if (!isWithAttempts) {
      return new Counted(count);
    }
    if (!has(flags, OperationEncoder.HAS_ATTEMPTS)) {
      return count == 1 ? Once.ONCE : new Counted(count);
    }
    // The number may be damaged, so no room is made for attempts before they are read.
    List<Attempt> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(attempt(invokedNanos));
    }
    return new Listed(all);
  }

  private Attempt attempt(long invokedNanos) {
    int flags = in.readByte();
    int node = (int) in.readSigned();
    long askedNanos = invokedNanos + in.readSigned();
    long answeredNanos = askedNanos + in.readSigned();
    return new Attempt(
        node,
        askedNanos,
        answeredNanos,
        has(flags, OperationEncoder.IS_DOUBLED),
        outcomes.read(),
        in.readUnsignedInt(),
        in.readText(),
        has(flags, OperationEncoder.IS_REPLAYED),
        seenIfAny(flags));
  }

  private Optional<Seen> seenIfAny(int flags) {
    return has(flags, OperationEncoder.HAS_SEEN) ? Optional.of(seen.read(flags)) : Optional.empty();
  }

  private ServerTime serverTime() {
    return new ServerTime(count(), count(), count(), count(), count(), count(), count(), count());
  }

  private int count() {
    return (int) in.readSigned();
  }

  static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }
}
