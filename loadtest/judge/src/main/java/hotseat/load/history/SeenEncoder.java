package hotseat.load.history;

import hotseat.load.history.Operation.Seen;
import java.time.Instant;
import java.util.HexFormat;

/** Packs what an answer says about a seat; the counterpart of {@link SeenDecoder}. */
final class SeenEncoder {

  static final int HOLD_UNRECORDED = 0;
  static final int HOLD_OWN = 1;
  static final int HOLD_OF_ANOTHER = 2;

  private static final int TAG_DIGITS = 16;

  private final PackedOutput out;

  SeenEncoder(PackedOutput out) {
    this.out = out;
  }

  /** These are written before it, together with those of the operation or the attempt. */
  static int flags(Seen seen) {
    int flags = OperationEncoder.HAS_SEEN;
    flags |= seen.expiresAt().isPresent() ? OperationEncoder.HAS_EXPIRY : 0;
    flags |= isHexTag(seen.changeTag()) ? OperationEncoder.HAS_HEX_TAG : 0;
    return seen.hold() == ShownHold.Plain.NONE ? flags : flags | OperationEncoder.SHOWS_HOLD;
  }

  void write(Seen seen) {
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
    writeHold(seen.hold());
  }

  private void writeHold(ShownHold hold) {
    switch (hold) {
      case ShownHold.Plain.NONE -> {
        // The flag says so.
      }
      case ShownHold.Plain.UNRECORDED -> out.writeByte(HOLD_UNRECORDED);
      case ShownHold.Plain.OWN -> out.writeByte(HOLD_OWN);
      case ShownHold.Another(long tag) -> {
        out.writeByte(HOLD_OF_ANOTHER);
        out.writeFixedLong(tag);
      }
    }
  }

  private void writeInstant(Instant instant) {
    out.writeSigned(instant.getEpochSecond());
    out.writeUnsigned(instant.getNano());
  }

  /** A tag in another form must be read back as it was, so it is written as a text. */
  private static boolean isHexTag(String tag) {
    return tag.length() == TAG_DIGITS && tag.chars().allMatch(SeenEncoder::isLowerCaseHexDigit);
  }

  private static boolean isLowerCaseHexDigit(int character) {
    return Character.digit(character, 16) >= 0
        && character < 128
        && !Character.isUpperCase(character);
  }
}
