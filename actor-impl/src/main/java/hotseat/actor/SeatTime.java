package hotseat.actor;

import java.time.Instant;

/** The time of one seat's replies. It never runs backwards, whatever the clock behind it does. */
final class SeatTime {

  private Instant latest = Instant.EPOCH;

  Instant notBeforeTheLast(Instant reading) {
    latest = reading.isAfter(latest) ? reading : latest;
    return latest;
  }
}
