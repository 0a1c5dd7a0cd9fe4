package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.store.BoxOffice;
import hotseat.store.Statements;
import hotseat.store.TestDatabase;
import hotseat.testing.ManualTicker;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server's clock is not the machine's. */
class DatabaseClockTest {

  private static final Duration STEP = Duration.ofSeconds(90);
  private static final Duration ROUND_TRIP = Duration.ofMillis(2);

  private static TestDatabase server;
  private static BoxOffice office;

  private final ManualTicker ticker = new ManualTicker();

  @BeforeAll
  static void open() {
    server = TestDatabase.withMovableClock();
    office = BoxOffice.on(server);
    server.moveClock(Duration.ofHours(3));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private DatabaseClock clock() {
    return new DatabaseClock(office.database(), ticker);
  }

  private static Instant serverTime() {
    return office.database().now();
  }

  @Test
  void showsTheServersTimeAndGoesOnWithTheMachines() {
    DatabaseClock clock = clock();
    assertThat(clock.instant()).isEqualTo(serverTime());
    ticker.pass(STEP);
    assertThat(clock.instant()).isEqualTo(serverTime().plus(STEP));
  }

  @Test
  void ticksInTheDatabasesUnits() {
    DatabaseClock clock = clock();
    ticker.pass(Duration.ofNanos(1_999));
    assertThat(clock.instant()).isEqualTo(serverTime().plus(1, ChronoUnit.MICROS));
  }

  @Test
  void followsAClockThatIsSetAndReturnsTheDifference() {
    DatabaseClock clock = clock();
    assertThat(clock.adjust()).isZero();
    server.moveClock(STEP);
    assertThat(clock.instant()).isEqualTo(serverTime().minus(STEP));
    assertThat(clock.adjust()).isEqualTo(STEP);
    assertThat(clock.instant()).isEqualTo(serverTime());
    server.moveClock(STEP.negated());
    assertThat(clock.adjust()).isEqualTo(STEP.negated());
  }

  /** Here the server reads its clock at the very end of the round trip. */
  @Test
  void readingIsWrongByAtMostHalfARoundTrip() {
    Statements slow =
        new Disturbed(
            office.database(),
            () -> {
              ticker.pass(ROUND_TRIP);
              server.moveClock(ROUND_TRIP);
            });
    DatabaseClock clock = new DatabaseClock(slow, ticker);
    assertThat(clock.instant()).isEqualTo(serverTime().plus(ROUND_TRIP.dividedBy(2)));
    assertThat(clock.adjust()).isZero();
  }
}
