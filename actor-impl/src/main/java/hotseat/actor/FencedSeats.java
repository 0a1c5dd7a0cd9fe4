package hotseat.actor;

import hotseat.model.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Seats whose row another writer has changed lately.
 *
 * <p>One may be a manual change, with this node as the rightful owner of all other seats. Several
 * mean that another node owns what this node believes it owns.
 */
final class FencedSeats {

  // One is an accident. Two may still be one accident: two seats swapped by hand.
  private static final int SEVERAL = 3;

  private final Duration memory;
  private final Map<SeatId, Instant> seats = new HashMap<>();

  /**
   * @param memory how long a seat counts
   */
  FencedSeats(Duration memory) {
    this.memory = memory;
  }

  /** Returns whether several seats count now, including this one. */
  synchronized boolean add(SeatId seat, Instant now) {
    seats.values().removeIf(fenced -> fenced.plus(memory).isBefore(now));
    seats.put(seat, now);
    return seats.size() >= SEVERAL;
  }
}
