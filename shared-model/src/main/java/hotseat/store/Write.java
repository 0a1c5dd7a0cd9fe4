package hotseat.store;

import hotseat.api.Terms;
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

  /**
   * The same write, which comes to nothing if it is held up on its way for longer than a write
   * term: without an end, nobody could ever say that a lost one will not take effect any more.
   *
   * @param now the time of the decision, on the database's clock
   */
  public Write decidedAt(Instant now) {
    Instant termEnds = now.plus(Terms.WRITE);
    return termEnds.isBefore(validUntil)
        ? new Write(seat, expectedVersion, after, changes, termEnds)
        : this;
  }
}
