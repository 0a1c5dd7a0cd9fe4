package hotseat.load.history;

import hotseat.load.failure.Failure;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * A block as it is stored in a file, packed. Of the blocks before it, it needs only the number of
 * their operations.
 *
 * @param version of the file's format
 * @param at the byte where it begins
 * @param checksum the stored one
 */
record StoredBlock(Path file, int version, long at, int firstOrdinal, int checksum, Block block) {

  boolean has(int ordinal) {
    return ordinal >= firstOrdinal && ordinal - firstOrdinal < block.records();
  }

  /**
   * Unpacks the block.
   *
   * @throws Failure if it is damaged
   */
  List<Operation> operations() {
    if (block.checksum() != checksum) {
      throw damage("its checksum does not match");
    }
    PackedInput packed = new PackedInput(block.bytes());
    List<Operation> operations = unpack(packed);
    if (!packed.isAtEnd()) {
      throw damage("it has more than its " + block.records() + " operations");
    }
    return operations;
  }

  /** The checksum covers the records. Their number can still be wrong. */
  private List<Operation> unpack(PackedInput packed) {
    OperationDecoder decoder = OperationDecoder.of(version, packed);
    List<Operation> operations = new ArrayList<>(block.records());
    try {
      for (int i = 0; i < block.records(); i++) {
        operations.add(decoder.next());
      }
      return operations;
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | DateTimeException
        | ArithmeticException e) {
      throw damage("there is no operation number " + operations.size() + " in it", e);
    }
  }

  private Failure damage(String what) {
    return new Failure(text(what));
  }

  private Failure damage(String what, RuntimeException cause) {
    return new Failure(text(what), cause);
  }

  private String text(String what) {
    return "%s is damaged after %d operations, in the block at byte %d: %s"
        .formatted(file, firstOrdinal, at, what);
  }
}
