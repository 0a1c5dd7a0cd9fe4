package hotseat.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that advances only when a test says so. */
public final class SettableClock implements InstantSource {

  private Instant now = Instant.parse("2026-01-01T10:00:00.123456Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }
}
