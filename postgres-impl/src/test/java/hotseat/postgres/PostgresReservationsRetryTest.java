package hotseat.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import hotseat.api.Reply;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.TestDatabase;
import hotseat.testing.SkippingTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In this database another writer is always faster: no update ever finds its row. */
class PostgresReservationsRetryTest {

  private static final RandomGenerator RANDOM = new Random(1);
  private static final Duration DEADLINE = Duration.ofMillis(300);

  private static BoxOffice office;

  private final List<Integer> pauses = new ArrayList<>();
  private final SkippingTicker ticker = new SkippingTicker();

  @BeforeAll
  static void open() {
    TestDatabase server = TestDatabase.fresh();
    server.execute(
        "CREATE FUNCTION skip() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$");
    server.execute(
        "CREATE TRIGGER skip BEFORE UPDATE ON seat FOR EACH ROW EXECUTE FUNCTION skip()");
    office = BoxOffice.on(server);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private Counter counter(int attemptsMax, long pauseMs) {
    RetrySettings settings =
        new RetrySettings(
            DEADLINE,
            attemptsMax,
            attempts -> {
              pauses.add(attempts);
              return pauseMs;
            },
            1);
    return Counter.of(office, settings, ticker);
  }

  private static Reply reserve(Counter counter) {
    SeatId seat = office.seat();
    return counter.handle(seat, new Reserve(UUID.randomUUID(), "b-1"));
  }

  @Test
  void nothingIsAppliedWhenEveryAttemptLosesTheRace() {
    Counter counter = counter(5, 1);
    Reply reply = reserve(counter);
    assertThat(reply)
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.CONTENDED));
    assertThat(Counter.attempts(reply)).isEqualTo(5);
    assertThat(counter.metrics().conflicts().count()).isEqualTo(5);
    assertThat(pauses).containsExactly(1, 2, 3, 4);
  }

  @Test
  void pauseEndsWithTheDeadline() {
    Reply reply = reserve(counter(5, DEADLINE.toMillis() - 1));
    assertThat(ticker.passed()).isEqualTo(DEADLINE);
    assertThat(reply)
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.CONTENDED));
    assertThat(Counter.attempts(reply)).isEqualTo(2);
  }

  @Test
  void pausesAreReportedAsBackoff() {
    assertThat(Counter.lasted("backoff", reserve(counter(4, 25)))).isEqualTo(Duration.ofMillis(75));
  }

  @Test
  void pausesGrowFromAFewRoundTripsAndAreBoundedAndRandom() {
    RetrySettings settings = RetrySettings.of(new Environment(Map.of()), RANDOM);
    assertThat(IntStream.range(0, 200).mapToObj(_ -> settings.pauseMs().apply(1)))
        .allSatisfy(pauseMs -> assertThat(pauseMs).isBetween(2L, 6L));
    RetrySettings patient =
        RetrySettings.of(new Environment(Map.of("HOTSEAT_POSTGRES_PAUSE_MS", "100")), RANDOM);
    assertThat(patient.pauseMs().apply(1)).isBetween(50L, 150L);
    List<Long> late = IntStream.range(0, 200).mapToObj(_ -> settings.pauseMs().apply(100)).toList();
    assertThat(late).allSatisfy(pauseMs -> assertThat(pauseMs).isBetween(100L, 300L));
    assertThat(late.stream().distinct().count()).isGreaterThan(10);
  }

  @Test
  void settingsComeFromTheEnvironmentAndAreChecked() {
    Environment environment =
        new Environment(
            Map.of(
                "HOTSEAT_REQUEST_DEADLINE_MS", "700",
                "HOTSEAT_POSTGRES_ATTEMPTS_MAX", "3",
                "HOTSEAT_POSTGRES_ROW_WRITERS", "7"));
    assertThat(RetrySettings.of(environment, RANDOM).deadline()).isEqualTo(Duration.ofMillis(700));
    assertThat(RetrySettings.of(environment, RANDOM).attemptsMax()).isEqualTo(3);
    assertThat(RetrySettings.of(environment, RANDOM).writers()).isEqualTo(7);
    assertThatThrownBy(
            () ->
                RetrySettings.of(
                    new Environment(Map.of("HOTSEAT_POSTGRES_ATTEMPTS_MAX", "none")), RANDOM))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("HOTSEAT_POSTGRES_ATTEMPTS_MAX");
  }
}
