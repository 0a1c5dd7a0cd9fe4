package hotseat.actor;

import java.time.Instant;

/** The time of one seat's replies. It never runs backwards, whatever the clock behind it does. */
final class SeatTime {

  private Instant latest = Instant.EPOCH;

  /** The reading, or the latest one before if that is later. */
  Instant advanceTo(Instant reading) {
    latest = reading.isAfter(latest) ? reading : latest;
    return latest;
  }
}
