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
 * <p>Blocks are independent: a text is spelled out at its first use in a block, and is a number
 * after that. So threads fill blocks without coordination, and damage is found where it is. A file
 * without its trailer is cut off.
 *
 * <p>Compared with version 1, an operation of version 2 also has:
 *
 * <ul>
 *   <li>each attempt ({@link Attempts.Listed}), if there were several or the only one may have
 *       arrived twice: node, invocation and completion on the generator's clock, outcome, status,
 *       code, whether it was a replay, and what it says about the seat. Without a list ({@link
 *       Attempts.Once}) there was one attempt, with the operation's timestamps. Version 1 has only
 *       the number of attempts ({@link Attempts.Counted});
 *   <li>whose {@code holdId} each answer shows ({@link ShownHold}, in {@link Operation.Seen}).
 * </ul>
 *
 * <p>The header also has the capacity of each area of the shows that the generator created ({@link
 * Header#areas()}, empty where it was not recorded).
 */
final class HistoryFormat {

  static final byte[] MAGIC = {'H', 'O', 'T', 'S', 'E', 'A', 'T'};
  static final int VERSION = 2;

  /** The version without lists of attempts, and without the holds that answers show. */
  static final int WITHOUT_ATTEMPTS = 1;

  static boolean isRead(int version) {
    return version == WITHOUT_ATTEMPTS || version == VERSION;
  }

  /** Some 600 operations: large enough for the disk, small enough for many threads. */
  static final int BLOCK_BYTES = 64 * 1024;

  /** No operation comes near this size, so a block that claims to be longer is damage. */
  static final int BLOCK_BYTES_MAX = 16 * 1024 * 1024;

  static final int TRAILER = 0;

  private HistoryFormat() {}
}
