package hotseat.model;

import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.State;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One committed change of one seat. The audit keeps it, and a replay is answered from it.
 *
 * <p>It describes by itself what the seat became, so the first answer can be given again years
 * later. That works for standing areas too, because every change there sells one place: {@code
 * sold} is the version.
 */
public record Change(
    long version,
    Kind kind,
    UUID key,
    UUID holdId,
    String buyer,
    Optional<Instant> expiresAt,
    Instant at) {

  /** The seat as this change left it; {@code before} is any state of the same seat. */
  public Seat applyTo(State before) {
    State after =
        switch (kind) {
          case HOLD -> new Held(holdId, buyer, expiresAt.orElseThrow());
          case CONFIRM -> new Sold(holdId, buyer);
          case RELEASE, CANCEL -> new Available();
          case RESERVE ->
              before instanceof Standing(int capacity, _)
                  ? new Standing(capacity, Math.toIntExact(version))
                  : new Sold(holdId, buyer);
        };
    return new Seat(after, version, Optional.of(key), at);
  }

  /**
   * Whether this command made this change. A key that returns with another command is a client
   * error.
   */
  boolean wasMadeBy(Command command) {
    return command.kind() == kind
        && switch (command) {
          case Command.Hold hold ->
              hold.buyer().equals(buyer) && expiresAt.equals(Optional.of(at.plus(hold.ttl())));
          case Command.Reserve reserve -> reserve.buyer().equals(buyer);
          case Command.Confirm confirm -> confirm.holdId().equals(holdId);
          case Command.Release release -> release.holdId().equals(holdId);
          case Command.Cancel cancel -> cancel.holdId().equals(holdId);
        };
  }
}
