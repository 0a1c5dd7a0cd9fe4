package hotseat.store;

import hotseat.model.Change;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import java.time.Instant;
import java.util.List;

/**
 * Changes of one seat that are stored together or not at all, on top of the version they were
 * decided on.
 *
 * @param after the seat as the last of the changes leaves it
 * @param validUntil the earliest time from which one of them must not take effect any more
 */
public record Write(
    SeatId seat, long expectedVersion, Seat after, List<Change> changes, Instant validUntil) {

  public static Write of(SeatId seat, Accepted accepted) {
    return new Write(
        seat,
        accepted.change().version() - 1,
        accepted.after(),
        List.of(accepted.change()),
        accepted.validUntil());
  }
}
