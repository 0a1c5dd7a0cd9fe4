package hotseat.reference;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The system's time in whole microseconds that never runs backwards: read once, then carried on by
 * the monotonic clock, so that a correction of the system's time cannot revive an expired hold.
 */
public final class SteadyClock implements InstantSource {

  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();

  @Override
  public Instant instant() {
    return startedAt.plusNanos(System.nanoTime() - startedNanos).truncatedTo(ChronoUnit.MICROS);
  }
}
