package hotseat.store;

import hotseat.api.Reply.Obstacle;

/** What became of one write. Both implementations switch over the same four cases. */
public sealed interface WriteResult {

  /** The change is durable. */
  record Written() implements WriteResult {}

  /**
   * Certainly not written: the row had another version or stayed locked, the key was used already,
   * or the write came too late.
   */
  record LostRace() implements WriteResult {}

  /** The database's answer was lost: the write may have been committed, or may still be. */
  record Unknown() implements WriteResult {}

  /** Certainly not written: the database was not reached, or rolled the statement back. */
  record Unavailable(Obstacle obstacle) implements WriteResult {}
}
