package hotseat.load.history;

/**
 * The layout of a history file, version 1.
 *
 * <pre>
 *   magic "HOTSEAT" | version: 1 byte
 *   length: int | the header as JSON
 *   length: int > 0 | records: int | CRC-32: int | the records      once per block
 *   length: int = 0 | records in all: long                          the trailer, then the end
 * </pre>
 *
 * <p>Each block stands for itself: a text is spelt out where the block has it first, and a number
 * after that. So threads can fill blocks without knowing of each other, and what is damaged is
 * found where it is. A file without its trailer is cut off.
 */
final class HistoryFormat {

  static final byte[] MAGIC = {'H', 'O', 'T', 'S', 'E', 'A', 'T'};
  static final int VERSION = 1;

  /** Some 600 operations: large enough for the disk, small enough for many threads. */
  static final int BLOCK_BYTES = 64 * 1024;

  /** No operation comes near it, so a block that claims to be longer is damage. */
  static final int BLOCK_BYTES_MAX = 16 * 1024 * 1024;

  static final int TRAILER = 0;

  private HistoryFormat() {}
}
