package hotseat.model;

import java.time.Instant;

/** What was decided about a command or a look at a seat. Only {@link Accepted} changes anything. */
public sealed interface Decision {

  /**
   * Yes, once this change is stored.
   *
   * @param validUntil the change must not take effect at or after this time, see {@link SeatRules}
   */
  record Accepted(Change change, Seat after, Instant validUntil) implements Decision {}

  /** The key has been here before and made this change: the first answer again. */
  record Replayed(Change change, Seat after) implements Decision {}

  /**
   * The same, to a request whose own write was in doubt: this one has made the change, or one that
   * came earlier.
   */
  record Recovered(Change change, Seat after) implements Decision {}

  /** What may be told where the request's own write was in doubt. */
  default Decision afterDoubt() {
    return this instanceof Replayed(Change change, Seat after)
        ? new Recovered(change, after)
        : this;
  }

  /** No, and why, and the seat that made it so. */
  record Refused(Refusal refusal, Seat seat, Instant at) implements Decision {}

  /** There is nothing of this name. */
  record Absent(Refusal refusal) implements Decision {}

  /** A look: nothing was asked for but the seat itself. */
  record Observed(Seat seat, Instant at) implements Decision {}
}
