package hotseat.testing;

import hotseat.api.Ticker;
import java.time.Duration;

/** Time that passes by pauses alone, and at once. */
public final class SkippingTicker implements Ticker {

  private long nanos;

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized void pause(long pauseNanos) {
    nanos += pauseNanos;
  }

  public synchronized Duration passed() {
    return Duration.ofNanos(nanos);
  }
}
