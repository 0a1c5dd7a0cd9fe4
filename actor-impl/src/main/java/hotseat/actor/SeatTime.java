package hotseat.actor;

import java.time.Instant;

/**
 * The time of one seat's answers. It never runs backwards, whatever happens to the clock behind it.
 */
final class SeatTime {

  private Instant latest = Instant.EPOCH;

  Instant notBeforeTheLast(Instant reading) {
    latest = reading.isAfter(latest) ? reading : latest;
    return latest;
  }
}
