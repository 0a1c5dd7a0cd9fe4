package hotseat.store;

import hotseat.api.Reply.Obstacle;

/** What became of one write. Both implementations switch over the same four cases. */
public sealed interface WriteResult {

  /** The change is durable. */
  record Written() implements WriteResult {}

  /**
   * Certainly not written: the row had another version, the key was used already, or the write came
   * too late; in a statement with other writes also if the row stayed locked.
   */
  record LostRace() implements WriteResult {}

  /** The database's answer was lost: the write may have been committed, or may still be. */
  record Unknown() implements WriteResult {}

  /** Certainly not written: the database was not reached, or rolled the statement back. */
  record Unavailable(Obstacle obstacle) implements WriteResult {}
}
