package hotseat.load.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.failure.Failure;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads what a {@link BlockFile} wrote, block by block, and reports where it is cut off. */
final class HistoryReader {

  private static final int HEADER_BYTES_MAX = 1024 * 1024;

  // Every packed operation takes more bytes than this.
  private static final int OPERATION_BYTES_MIN = 16;

  private final Path path;
  private final DataInputStream in;
  private long position;
  private long records;
  private int version;

  private HistoryReader(Path path, DataInputStream in) {
    this.path = path;
    this.in = in;
  }

  static Header header(Path path) {
    return opened(path, HistoryReader::readHeader);
  }

  /** Passes every block to the consumer, still packed. The consumer checks that it is intact. */
  static Header read(Path path, Consumer<StoredBlock> consumer) {
    return opened(
        path,
        reader -> {
          Header header = reader.readHeader();
          reader.readBlocks(consumer);
          return header;
        });
  }

  private static <T> T opened(Path path, Reading<T> reading) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      HistoryReader reader = new HistoryReader(path, in);
      try {
        return reading.from(reader);
      } catch (EOFException e) {
        throw new Failure(path + " is cut off " + reader.where(), e);
      }
    } catch (IOException e) {
      throw new Failure("cannot read " + path + ": " + e, e);
    }
  }

  private Header readHeader() throws IOException {
    byte[] magic = in.readNBytes(HistoryFormat.MAGIC.length);
    if (!Arrays.equals(magic, HistoryFormat.MAGIC)) {
      throw new Failure(path + " is not a history");
    }
    version = in.readUnsignedByte();
    if (!HistoryFormat.isRead(version)) {
      throw new Failure(
          "%s has format version %d, and this program reads %d and %d"
              .formatted(path, version, HistoryFormat.WITHOUT_ATTEMPTS, HistoryFormat.VERSION));
    }
    position = HistoryFormat.MAGIC.length + 1L;
    int length = length(HEADER_BYTES_MAX);
    Header header = header(exactly(length));
    position += Integer.BYTES + length;
    return header;
  }

  private Header header(byte[] json) throws IOException {
    try {
      Header header = new ObjectMapper().readValue(json, Header.class);
      if (header != null && header.nodes() != null) {
        return header;
      }
    } catch (JsonProcessingException e) {
      // Handled like JSON that is not a header.
    }
    throw new Failure(path + " is damaged at byte " + position + ": its header cannot be read");
  }

  private void readBlocks(Consumer<StoredBlock> consumer) throws IOException {
    int length = length(HistoryFormat.BLOCK_BYTES_MAX);
    while (length != HistoryFormat.TRAILER) {
      consumer.accept(block(length));
      length = length(HistoryFormat.BLOCK_BYTES_MAX);
    }
    long expected = in.readLong();
    if (expected != records || in.read() >= 0) {
      throw damage("its end does not match what comes before it");
    }
  }

  private StoredBlock block(int length) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > length / OPERATION_BYTES_MIN) {
      throw damage(length + " bytes cannot be " + count + " operations");
    }
    int checksum = in.readInt();
    Block block = new Block(count, exactly(length));
    StoredBlock stored =
        new StoredBlock(path, version, position, Math.toIntExact(records), checksum, block);
    position += 3 * Integer.BYTES + length;
    records += count;
    return stored;
  }

  private int length(int max) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > max) {
      throw damage("nothing in it is " + Integer.toUnsignedString(length) + " bytes long");
    }
    return length;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private Failure damage(String what) {
    return new Failure(path + " is damaged " + where() + ": " + what);
  }

  /** How far the file was intact. */
  private String where() {
    return "after " + records + " operations, at byte " + position;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(HistoryReader reader) throws IOException;
  }
}
