package hotseat.reference;

import hotseat.api.Machine;
import hotseat.api.Ticker;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The system time in whole microseconds, which never runs backwards: it is read once and then
 * advanced by the monotonic clock, so a correction of the system time cannot revive an expired
 * hold.
 */
public final class SteadyClock implements InstantSource {

  private final Ticker ticker;
  private final Instant startedAt;
  private final long startedNanos;

  public SteadyClock(Machine machine) {
    this.ticker = machine.ticker();
    this.startedAt = machine.wall().instant();
    this.startedNanos = ticker.nanos();
  }

  @Override
  public Instant instant() {
    return startedAt.plusNanos(ticker.nanos() - startedNanos).truncatedTo(ChronoUnit.MICROS);
  }
}
