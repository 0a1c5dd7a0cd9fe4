package hotseat.load.history;

/**
 * The {@code holdId} that an answer shows. It is a secret of its buyer, so it is not recorded: only
 * whose it is, and for another buyer's the tag that also names the change it made.
 */
public sealed interface ShownHold {

  /** The cases that need no more than their name. */
  enum Plain implements ShownHold {
    /** Not recorded, as in a history of format 1. */
    UNRECORDED,
    /** The answer shows none. */
    NONE,
    /** The caller's own: the key of the command, or the id that it names. */
    OWN
  }

  /**
   * Not the caller's own.
   *
   * @param tag a {@link ChangeTag}; of the change that made the hold, if it is a real one
   */
  record Another(long tag) implements ShownHold {}
}
