package hotseat.load.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what a {@link PackedOutput} wrote. */
final class PackedInput {

  private static final int SEVEN_BITS = 0x7F;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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
    long value = (long) LONGS.get(bytes, position);
    position += Long.BYTES;
    return value;
  }

  UUID readUuid() {
    long most = readFixedLong();
    return new UUID(most, readFixedLong());
  }

  long readUnsigned() {
    byte first = bytes[position++];
    if (first >= 0) {
      return first;
    }
    long value = first & SEVEN_BITS;
    for (int shift = 7; ; shift += 7) {
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
    return text(readTextNumber());
  }

  /** Each text of a block has a number, from 0. */
  int readTextNumber() {
    int known = readUnsignedInt();
    if (known > 0) {
      return known - 1;
    }
    int length = readUnsignedInt();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    texts.add(text);
    return texts.size() - 1;
  }

  String text(int number) {
    return texts.get(number);
  }
}
