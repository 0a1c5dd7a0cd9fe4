package hotseat.api;

import hotseat.model.Command;
import hotseat.model.SeatId;

/**
 * The port that is implemented twice.
 *
 * <p>Both methods block the calling (virtual) thread, never longer than the implementation's
 * request deadline. What the machine could not do is a {@link Reply}, not an exception.
 */
public interface Reservations {

  Reply handle(SeatId seat, Command command);

  /** The seat now: linearizable with every answer of {@link #handle}. */
  Reply look(SeatId seat);
}
