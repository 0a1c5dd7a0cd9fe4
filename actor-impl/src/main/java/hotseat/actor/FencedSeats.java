package hotseat.actor;

import hotseat.model.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Seats whose row somebody else has changed lately.
 *
 * <p>One of them may be a change by hand, and the node is the rightful owner of all the others.
 * Several mean that somebody else owns what this node believes to own.
 */
final class FencedSeats {

  // One is an accident, two may be: a seat, and the one that was exchanged for it.
  private static final int SEVERAL = 3;

  private final Duration memory;
  private final Map<SeatId, Instant> seats = new HashMap<>();

  /**
   * @param memory how long a seat counts
   */
  FencedSeats(Duration memory) {
    this.memory = memory;
  }

  /** Returns whether it is one of several. */
  synchronized boolean add(SeatId seat, Instant now) {
    seats.values().removeIf(fenced -> fenced.plus(memory).isBefore(now));
    seats.put(seat, now);
    return seats.size() >= SEVERAL;
  }
}
