package hotseat.api;

/**
 * The monotonic clock of a machine. It measures durations, deadlines and pauses. It cannot be set,
 * but it stands still while the machine is suspended.
 */
public interface Ticker {

  /** The reading of this clock in nanoseconds. Only differences of two readings mean anything. */
  long nanos();

  /** Lets the calling thread wait, for less time if it is interrupted. It stays interrupted. */
  void pause(long nanos);
}
