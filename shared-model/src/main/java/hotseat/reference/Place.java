package hotseat.reference;

import hotseat.model.Change;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One seat or area with its complete history.
 *
 * <p>A decision holds the monitor from the reading of the clock to {@link #take}. A read needs no
 * monitor: the seat is one volatile reference to an immutable value.
 */
final class Place {

  private final Seat untouched;
  private final List<Change> changes = new ArrayList<>();
  private volatile Seat seat;

  Place(Seat untouched) {
    this.untouched = untouched;
    this.seat = untouched;
  }

  Seat seat() {
    return seat;
  }

  synchronized void take(Accepted accepted) {
    changes.add(accepted.change());
    seat = accepted.after();
  }

  synchronized List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The seat as it was at this time, which must have passed. */
  synchronized Seat seatAt(Instant at) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      if (!changes.get(i).at().isAfter(at)) {
        return changes.get(i).applyTo(untouched.state());
      }
    }
    return untouched;
  }
}
