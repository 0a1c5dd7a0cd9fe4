package hotseat.load.history;

/**
 * The layout of a history file, version 2.
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
 *
 * <p>What an operation of version 2 has, and one of version 1 has not:
 *
 * <ul>
 *   <li>each attempt by itself ({@link Attempts.Listed}), if there were several or the only one may
 *       have arrived twice: node, question and answer on the generator's clock, outcome, status,
 *       code, whether it was a repetition, and what it told about the seat. Without a list ({@link
 *       Attempts.Once}) there was one, and the operation's stamps are its own. Of version 1 only
 *       the number is known ({@link Attempts.Counted});
 *   <li>whose {@code holdId} each answer shows ({@link ShownHold}, in {@link Operation.Seen}).
 * </ul>
 *
 * <p>And in the header: the room of each area of the shows that the generator created ({@link
 * Header#areas()}, empty where nobody has said it).
 */
final class HistoryFormat {

  static final byte[] MAGIC = {'H', 'O', 'T', 'S', 'E', 'A', 'T'};
  static final int VERSION = 2;

  /**
   * Whose operations have no list of attempts, and whose answers do not say what hold they show.
   */
  static final int WITHOUT_ATTEMPTS = 1;

  static boolean isRead(int version) {
    return version == WITHOUT_ATTEMPTS || version == VERSION;
  }

  /** Some 600 operations: large enough for the disk, small enough for many threads. */
  static final int BLOCK_BYTES = 64 * 1024;

  /** No operation comes near it, so a block that claims to be longer is damage. */
  static final int BLOCK_BYTES_MAX = 16 * 1024 * 1024;

  static final int TRAILER = 0;

  private HistoryFormat() {}
}
