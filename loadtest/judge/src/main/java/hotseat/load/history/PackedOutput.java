package hotseat.load.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A growing array of bytes, in which small numbers and repeated texts need little room. */
final class PackedOutput {

  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes;
  private int size;

  PackedOutput(int capacity) {
    this.bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
    texts.clear();
  }

  void writeByte(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  void writeFixedLong(long value) {
    ensure(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  void writeUuid(UUID uuid) {
    writeFixedLong(uuid.getMostSignificantBits());
    writeFixedLong(uuid.getLeastSignificantBits());
  }

  /** Seven bits per byte, the lowest first. */
  void writeUnsigned(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes[size++] = (byte) ((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** The sign goes into the lowest bit, so that a small negative number is short, too. */
  void writeSigned(long value) {
    writeUnsigned((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  void writeText(String text) {
    Integer known = texts.get(text);
    if (known != null) {
      writeUnsigned(known + 1);
      return;
    }
    texts.put(text, texts.size());
    byte[] spelt = text.getBytes(StandardCharsets.UTF_8);
    writeUnsigned(0);
    writeUnsigned(spelt.length);
    ensure(spelt.length);
    System.arraycopy(spelt, 0, bytes, size, spelt.length);
    size += spelt.length;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
