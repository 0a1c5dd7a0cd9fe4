package hotseat.sabotage.api;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reservations;
import hotseat.api.Spent;
import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Replayed;
import hotseat.model.Seat;
import hotseat.model.SeatId;

/** Answers a replay not with the first answer but with the present state of the seat. */
public final class PresentReplays implements Reservations {

  private final Reservations right;

  public PresentReplays(Reservations right) {
    this.right = right;
  }

  @Override
  public Reply handle(SeatId seat, Command command) {
    Reply reply = right.handle(seat, command);
    return reply instanceof Decided(Replayed(Change change, _), Spent spent)
            && right.read(seat) instanceof Decided(Observed(Seat present, _), _)
        ? new Decided(new Replayed(change, present), spent)
        : reply;
  }

  @Override
  public Reply read(SeatId seat) {
    return right.read(seat);
  }
}
