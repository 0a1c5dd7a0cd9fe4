package hotseat.api;

import hotseat.model.Command;
import hotseat.model.SeatId;

/**
 * The port that is implemented twice.
 *
 * <p>Both methods block the calling (virtual) thread, never longer than the implementation's
 * request deadline. A failure of the machine is a {@link Reply}, not an exception.
 */
public interface Reservations {

  Reply handle(SeatId seat, Command command);

  /** Reads the seat: linearizable with every reply of {@link #handle}. */
  Reply read(SeatId seat);
}
