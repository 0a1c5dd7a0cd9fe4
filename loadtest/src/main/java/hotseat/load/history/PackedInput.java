package hotseat.load.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what a {@link PackedOutput} has written. */
final class PackedInput {

  private static final int SEVEN_BITS = 0x7F;

  private final List<String> texts = new ArrayList<>();
  private final byte[] bytes;
  private int position;

  PackedInput(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return position == bytes.length;
  }

  int readByte() {
    return bytes[position++];
  }

  long readFixedLong() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << Byte.SIZE) | Byte.toUnsignedInt(bytes[position++]);
    }
    return value;
  }

  UUID readUuid() {
    long most = readFixedLong();
    return new UUID(most, readFixedLong());
  }

  long readUnsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[position++];
      value |= (long) (part & SEVEN_BITS) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  int readUnsignedInt() {
    return (int) readUnsigned();
  }

  long readSigned() {
    long value = readUnsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  String readText() {
    int known = readUnsignedInt();
    if (known > 0) {
      return texts.get(known - 1);
    }
    int length = readUnsignedInt();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    texts.add(text);
    return text;
  }
}
