package hotseat.sabotage.api;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Observed;
import hotseat.model.Kind;
import hotseat.model.Seat.Available;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.SeatId;
import java.util.UUID;

/**
 * Ends holds, or sales, for any client: whatever id the command names is taken for the right one.
 */
public final class StrangersAllowed implements Reservations {

  private final Reservations right;
  private final Kind unchecked;

  private StrangersAllowed(Reservations right, Kind unchecked) {
    this.right = right;
    this.unchecked = unchecked;
  }

  public static Reservations toRelease(Reservations right) {
    return new StrangersAllowed(right, Kind.RELEASE);
  }

  public static Reservations toCancel(Reservations right) {
    return new StrangersAllowed(right, Kind.CANCEL);
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    return right.handle(seat, command.kind() == unchecked ? asHolder(seat, command) : command);
  }

  private Command asHolder(SeatId seat, Command command) {
    return switch (command) {
      case Release release -> new Release(release.key(), holder(seat, release.holdId()));
      case Cancel cancel -> new Cancel(cancel.key(), holder(seat, cancel.holdId()));
      case Hold _, Confirm _, Reserve _ -> command;
    };
  }

  private UUID holder(SeatId seat, UUID named) {
    if (right.read(seat) instanceof Decided(Observed(var found, _), _)) {
      return switch (found.state()) {
        case Held held -> held.holdId();
        case Sold sold -> sold.holdId();
        case Available _, Standing _ -> named;
      };
    }
    return named;
  }

  @Override
  public Reply read(SeatId seat) {
    return right.read(seat);
  }
}
