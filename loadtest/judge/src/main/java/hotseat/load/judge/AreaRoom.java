package hotseat.load.judge;

import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.model.Refusal;
import hotseat.model.Seat.Status;

/**
 * What an answer says about the room in a standing area. Each change sells one place, so an area
 * that is full at some version has exactly that capacity.
 */
final class AreaRoom {

  private AreaRoom() {}

  static boolean isFull(Operation operation, Seen seen) {
    return seen.seatStatus().equals(Status.SOLD.name())
        || (operation.outcome() != Outcome.ACCEPTED
            && operation.code().equals(Refusal.SEAT_UNAVAILABLE.name()));
  }
}
