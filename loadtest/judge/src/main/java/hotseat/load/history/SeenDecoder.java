package hotseat.load.history;

import hotseat.load.history.Operation.Seen;
import java.time.Instant;
import java.util.Optional;

/** Unpacks what an answer says about a seat; the counterpart of {@link SeenEncoder}. */
final class SeenDecoder {

  private final PackedInput in;
  private final boolean isWithHolds;

  SeenDecoder(int version, PackedInput in) {
    this.in = in;
    this.isWithHolds = version != HistoryFormat.WITHOUT_ATTEMPTS;
  }

  Seen read(int flags) {
    long version = in.readUnsigned();
    String seatStatus = in.readText();
    String changeTag =
        OperationDecoder.has(flags, OperationEncoder.HAS_HEX_TAG)
            ? ChangeTag.text(in.readFixedLong())
            : in.readText();
    Instant at = instant();
    Optional<Instant> expiresAt =
        OperationDecoder.has(flags, OperationEncoder.HAS_EXPIRY)
            ? Optional.of(instant())
            : Optional.empty();
    return new Seen(version, seatStatus, changeTag, at, expiresAt, hold(flags));
  }

  private ShownHold hold(int flags) {
    if (!isWithHolds) {
      return ShownHold.Plain.UNRECORDED;
    }
    return OperationDecoder.has(flags, OperationEncoder.SHOWS_HOLD)
        ? shownHold()
        : ShownHold.Plain.NONE;
  }

  private ShownHold shownHold() {
    int whose = in.readByte();
    return switch (whose) {
      case SeenEncoder.HOLD_UNRECORDED -> ShownHold.Plain.UNRECORDED;
      case SeenEncoder.HOLD_OWN -> ShownHold.Plain.OWN;
      case SeenEncoder.HOLD_OF_ANOTHER -> new ShownHold.Another(in.readFixedLong());
      default -> throw new IllegalArgumentException("unknown owner of a hold: " + whose);
    };
  }

  private Instant instant() {
    long second = in.readSigned();
    return Instant.ofEpochSecond(second, in.readUnsigned());
  }
}
