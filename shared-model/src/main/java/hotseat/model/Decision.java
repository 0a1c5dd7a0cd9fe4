package hotseat.model;

import java.time.Instant;

/** What was decided about a command or a read of a seat. Only {@link Accepted} changes anything. */
public sealed interface Decision {

  /**
   * Yes, once this change is stored.
   *
   * @param validUntil the change must not take effect at or after this time, see {@link SeatRules}
   */
  record Accepted(Change change, Seat after, Instant validUntil) implements Decision {}

  /** The key has already made this change: the first answer is given again. */
  record Replayed(Change change, Seat after) implements Decision {}

  /**
   * The same, for a request whose own write had an unknown outcome: either this request or an
   * earlier one made the change.
   */
  record Recovered(Change change, Seat after) implements Decision {}

  /** The decision to return after a write of the same request had an unknown outcome. */
  default Decision afterUnknown() {
    return this instanceof Replayed(Change change, Seat after)
        ? new Recovered(change, after)
        : this;
  }

  /** No, with the reason and the seat that caused it. */
  record Refused(Refusal refusal, Seat seat, Instant at) implements Decision {}

  /** No show or no seat has this name. */
  record Absent(Refusal refusal) implements Decision {}

  /** The result of a read: the seat itself. */
  record Observed(Seat seat, Instant at) implements Decision {}
}
