package hotseat.store;

import hotseat.api.Terms;
import hotseat.model.Change;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import java.time.Instant;
import java.util.List;

/**
 * Changes of one seat that are stored together or not at all, on top of the version that they were
 * decided on.
 *
 * @param after the seat as the last of the changes leaves it
 * @param validUntil the earliest time at which one of them must no longer take effect
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
   * The same write, but without effect if it is delayed for longer than a write term. Without that
   * limit, a write that was lost could take effect at any later time.
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
