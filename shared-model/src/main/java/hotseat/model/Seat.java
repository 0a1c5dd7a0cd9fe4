package hotseat.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A seat or standing area as its last committed change left it.
 *
 * <p>{@code version} counts the committed changes, so it is dense: 0 is the untouched seat, and
 * each change adds exactly 1. {@code changedBy} is the key of the change that made this version.
 */
public record Seat(State state, long version, Optional<UUID> changedBy, Instant changedAt) {

  /** What a seat can be. A standing area is always {@link Standing}, a numbered seat never is. */
  public sealed interface State {}

  public record Available() implements State {}

  public record Held(UUID holdId, String buyer, Instant expiresAt) implements State {}

  public record Sold(UUID holdId, String buyer) implements State {}

  public record Standing(int capacity, int sold) implements State {
    boolean isFull() {
      return sold >= capacity;
    }
  }

  /** The public part of a state. */
  public enum Status {
    AVAILABLE,
    HELD,
    SOLD
  }

  public static Seat untouched(State state) {
    return new Seat(state, 0, Optional.empty(), Instant.EPOCH);
  }

  /** Expiry is a rule, not an event: an expired hold is available, although its row says held. */
  public Status statusAt(Instant at) {
    return switch (state) {
      case Available() -> Status.AVAILABLE;
      case Held held -> at.isBefore(held.expiresAt()) ? Status.HELD : Status.AVAILABLE;
      case Sold _ -> Status.SOLD;
      case Standing area -> area.isFull() ? Status.SOLD : Status.AVAILABLE;
    };
  }

  /**
   * The time of an answer about this seat. For each seat it never runs backwards, even if a clock
   * does.
   */
  public Instant at(Instant now) {
    return now.isBefore(changedAt) ? changedAt : now;
  }

  /** Whether this is a hold that has expired. Then its status depends on the clock alone. */
  public boolean isExpiredAt(Instant at) {
    return state instanceof Held held && !at.isBefore(held.expiresAt());
  }
}
