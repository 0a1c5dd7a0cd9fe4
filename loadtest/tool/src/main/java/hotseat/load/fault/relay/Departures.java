package hotseat.load.fault.relay;

import hotseat.load.fault.relay.Lane.Passing;
import java.util.concurrent.TimeUnit;

/**
 * When each chunk of a {@link Way} may leave.
 *
 * <p>A delay shifts every chunk without slowing the connection down: it counts from the chunk's own
 * arrival, and not from the departure of the one before it. On a narrow lane chunks leave one after
 * the other, each as long after the one before it as its bytes take.
 */
final class Departures {

  private long freeFromNanos;

  Departures(long nowNanos) {
    this.freeFromNanos = nowNanos;
  }

  /** The time at which this many bytes may leave that arrived at {@code cameNanos}. */
  long next(int bytes, long cameNanos, Passing lane, long nowNanos) {
    long turnNanos = cameNanos + lane.delay().toNanos();
    if (lane.bytesPerSecond() == Lane.UNLIMITED) {
      return turnNanos;
    }
    freeFromNanos =
        Math.max(Math.max(turnNanos, freeFromNanos), nowNanos)
            + bytes * TimeUnit.SECONDS.toNanos(1) / lane.bytesPerSecond();
    return freeFromNanos;
  }
}
