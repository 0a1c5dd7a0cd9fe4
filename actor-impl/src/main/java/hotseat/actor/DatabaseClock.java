package hotseat.actor;

import hotseat.api.Ticker;
import hotseat.store.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A node's estimate of the database's clock, so that an owner can decide expiry without a round
 * trip.
 *
 * <p>It is the database's reading, placed in the middle of its round trip and carried on by the
 * machine's {@link Ticker}, which no operator and no daemon can set. A reading is wrong by at most
 * half its round trip, and gets worse with age. So a new reading replaces the old one only when it
 * is now the better one (a busy machine makes long round trips), or when the two contradict each
 * other: then the database's clock was set, or this machine slept.
 */
final class DatabaseClock implements InstantSource {

  // No quartz in a computer drifts by more than this: 100 parts per million.
  private static final long DRIFT_DIVISOR = 10_000;

  // The first reading has no better one to fall back on.
  private static final int FIRST_READINGS = 5;

  private record Reading(Instant database, long atNanos, long errorNanos) {

    Instant at(long nanos) {
      return database.plusNanos(nanos - atNanos);
    }

    long errorNanosAt(long nanos) {
      return errorNanos + Math.abs(nanos - atNanos) / DRIFT_DIVISOR;
    }
  }

  private final Statements database;
  private final Ticker ticker;
  private volatile Reading reading;

  DatabaseClock(Statements database, Ticker ticker) {
    this.database = database;
    this.ticker = ticker;
    this.reading =
        Stream.generate(this::read)
            .limit(FIRST_READINGS)
            .min(Comparator.comparingLong(Reading::errorNanos))
            .orElseThrow();
  }

  @Override
  public Instant instant() {
    return reading.at(ticker.nanos()).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Reads the database's clock again.
   *
   * @return how much later the database's clock is than the last reading predicts; zero if the
   *     difference is no larger than the errors of the readings
   */
  Duration adjust() {
    Reading last = reading;
    Reading next = read();
    Duration difference = Duration.between(last.at(next.atNanos()), next.database());
    long lastErrorNanos = last.errorNanosAt(next.atNanos());
    boolean contradicts =
        difference.abs().compareTo(Duration.ofNanos(lastErrorNanos + next.errorNanos())) > 0;
    if (contradicts || next.errorNanos() <= lastErrorNanos) {
      reading = next;
    }
    return contradicts ? difference : Duration.ZERO;
  }

  private Reading read() {
    long askedNanos = ticker.nanos();
    Instant now = database.now();
    long halfNanos = (ticker.nanos() - askedNanos) / 2;
    return new Reading(now, askedNanos + halfNanos, halfNanos);
  }
}
