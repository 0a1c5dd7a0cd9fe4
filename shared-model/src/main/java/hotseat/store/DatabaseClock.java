package hotseat.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A node's idea of the database's clock, so that an owner can decide expiry without asking.
 *
 * <p>It is the database's reading in the middle of a short round trip, carried on by {@code
 * nanoTime}, which no operator and no daemon can set. The error is at most half that round trip,
 * and each new reading is as good as any: a clock that drifts or is set is followed within one
 * interval. The model keeps an answer's time from running backwards per seat.
 */
public final class DatabaseClock {

  private record Reading(Instant database, long nanoTime) {
    Instant at(long otherNanoTime) {
      return database.plusNanos(otherNanoTime - nanoTime);
    }
  }

  private final SeatTable table;
  private volatile Reading reading;

  public DatabaseClock(SeatTable table) {
    this.table = table;
    this.reading = read();
  }

  public Instant now() {
    return reading.at(System.nanoTime()).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Asks again.
   *
   * @return how much later the database's clock is than was believed
   */
  public Duration adjust() {
    Reading next = read();
    Duration wrongBy = Duration.between(reading.at(next.nanoTime()), next.database());
    reading = next;
    return wrongBy;
  }

  private Reading read() {
    long asked = System.nanoTime();
    Instant database = table.now(new StoreTime());
    long answered = System.nanoTime();
    return new Reading(database, asked + (answered - asked) / 2);
  }
}
