package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server's clock differs from the machine's. */
class DatabaseClockTest {

  private static final Duration AHEAD = Duration.ofHours(3);

  private static TestDatabase server;
  private static BoxOffice office;

  @BeforeAll
  static void open() {
    server = TestDatabase.withMovableClock();
    office = BoxOffice.on(server);
    server.moveClock(AHEAD);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Instant serverTime() {
    return office.table().now(BoxOffice.time());
  }

  @Test
  void showsTheServersTimeToWithinARoundTrip() {
    long began = System.nanoTime();
    DatabaseClock clock = new DatabaseClock(office.table());
    Duration roundTrip = Duration.ofNanos(System.nanoTime() - began);
    for (int i = 0; i < 100; i++) {
      Instant before = serverTime();
      Instant now = clock.now();
      assertThat(now).isBetween(before.minus(roundTrip), serverTime().plus(roundTrip));
    }
  }

  @Test
  void timeHasThePrecisionOfTheDatabase() {
    Instant now = new DatabaseClock(office.table()).now();
    assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void followsAClockThatIsSetAndReturnsTheDifference() {
    DatabaseClock clock = new DatabaseClock(office.table());
    assertThat(clock.adjust().abs()).isLessThan(Duration.ofSeconds(10));
    server.moveClock(Duration.ofSeconds(90));
    assertThat(Duration.between(clock.now(), serverTime())).isGreaterThan(Duration.ofSeconds(80));
    assertThat(clock.adjust()).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(100));
    assertThat(Duration.between(clock.now(), serverTime()).abs())
        .isLessThan(Duration.ofSeconds(10));
    server.moveClock(Duration.ofSeconds(-90));
    assertThat(clock.adjust()).isBetween(Duration.ofSeconds(-100), Duration.ofSeconds(-80));
  }
}
