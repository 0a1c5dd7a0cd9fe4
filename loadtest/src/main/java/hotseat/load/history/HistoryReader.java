package hotseat.load.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.command.Failure;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads a history, one block at a time, so that its length does not matter.
 *
 * <p>Operations of one thread come in their order, those of different threads do not.
 */
public final class HistoryReader {

  private static final int HEADER_BYTES_MAX = 1024 * 1024;

  private final Path path;
  private final DataInputStream in;
  private long records;

  private HistoryReader(Path path, DataInputStream in) {
    this.path = path;
    this.in = in;
  }

  /**
   * What stands in front; whether the rest is whole is not looked at.
   *
   * @throws Failure if this is no history
   */
  public static Header header(Path path) {
    return opened(path, HistoryReader::readHeader);
  }

  /**
   * Shows every operation to the consumer. Only if this returns has it seen a whole history.
   *
   * @throws Failure if this is no history, or not a whole one
   */
  public static Header read(Path path, Consumer<Operation> consumer) {
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
        throw reader.failure("is cut off after " + reader.records + " operations", e);
      }
    } catch (IOException e) {
      throw new Failure("cannot read " + path + ": " + e, e);
    }
  }

  private Header readHeader() throws IOException {
    if (!Arrays.equals(in.readNBytes(HistoryFormat.MAGIC.length), HistoryFormat.MAGIC)) {
      throw failure("is not a history");
    }
    int version = in.readUnsignedByte();
    if (version != HistoryFormat.VERSION) {
      throw failure(
          "has format version " + version + ", and this program reads " + HistoryFormat.VERSION);
    }
    return new ObjectMapper().readValue(exactly(length(HEADER_BYTES_MAX)), Header.class);
  }

  private void readBlocks(Consumer<Operation> consumer) throws IOException {
    int length = length(HistoryFormat.BLOCK_BYTES_MAX);
    while (length != HistoryFormat.TRAILER) {
      readBlock(length, consumer);
      length = length(HistoryFormat.BLOCK_BYTES_MAX);
    }
    long expected = in.readLong();
    if (expected != records || in.read() >= 0) {
      throw failure("is damaged: its end does not fit what stands before it");
    }
  }

  private void readBlock(int length, Consumer<Operation> consumer) throws IOException {
    int count = in.readInt();
    int checksum = in.readInt();
    Block block = new Block(count, exactly(length));
    if (block.checksum() != checksum) {
      throw failure("is damaged after " + records + " operations");
    }
    PackedInput packed = new PackedInput(block.bytes());
    OperationDecoder decoder = new OperationDecoder(packed);
    for (int i = 0; i < count; i++) {
      consumer.accept(next(decoder));
      records++;
    }
    if (!packed.isAtEnd()) {
      throw failure("is damaged after " + records + " operations");
    }
  }

  /** The checksum is of the records; their number can still be wrong. */
  private Operation next(OperationDecoder decoder) {
    try {
      return decoder.next();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw failure("is damaged after " + records + " operations", e);
    }
  }

  private int length(int max) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > max) {
      throw failure("is damaged after " + records + " operations");
    }
    return length;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private Failure failure(String what) {
    return new Failure(path + " " + what);
  }

  private Failure failure(String what, Throwable cause) {
    return new Failure(path + " " + what, cause);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(HistoryReader reader) throws IOException;
  }
}
