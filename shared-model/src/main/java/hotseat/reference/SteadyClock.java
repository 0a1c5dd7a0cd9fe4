package hotseat.reference;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The system time in whole microseconds, which never runs backwards: it is read once and then
 * advanced by the monotonic clock, so a correction of the system time cannot revive an expired
 * hold.
 */
public final class SteadyClock implements InstantSource {

  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();

  @Override
  public Instant instant() {
    return startedAt.plusNanos(System.nanoTime() - startedNanos).truncatedTo(ChronoUnit.MICROS);
  }
}
