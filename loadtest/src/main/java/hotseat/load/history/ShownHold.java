package hotseat.load.history;

/**
 * The {@code holdId} that an answer shows. It is a secret of its buyer, so a history never has it:
 * only whose it is, and of another buyer's the tag that also names the change it made.
 */
public sealed interface ShownHold {

  /** What needs no more than its name. */
  enum Plain implements ShownHold {
    /** A history of format 1 does not tell. */
    UNRECORDED,
    /** The answer shows none. */
    NONE,
    /** The caller's: the key of the command, or the id that it names. */
    OWN
  }

  /**
   * Not the caller's.
   *
   * @param tag see {@link ChangeTag}; of the change that made the hold, if it is a real one
   */
  record Another(long tag) implements ShownHold {}
}
