package hotseat.load.history;

import java.util.Arrays;
import java.util.zip.CRC32;

/** Some packed operations on their way between memory and file. */
final class Block {

  private final int records;
  private final byte[] bytes;

  Block(int records, byte[] bytes) {
    this.records = records;
    this.bytes = bytes;
  }

  static Block of(OperationEncoder encoder) {
    return new Block(encoder.records(), Arrays.copyOf(encoder.out().array(), encoder.out().size()));
  }

  int records() {
    return records;
  }

  byte[] bytes() {
    return bytes;
  }

  int checksum() {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
