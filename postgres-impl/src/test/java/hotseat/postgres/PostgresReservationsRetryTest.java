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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In this database another writer is always faster: no update ever finds its row. */
class PostgresReservationsRetryTest {

  private static final Duration DEADLINE = Duration.ofMillis(300);
  private static final Duration HOUR = Duration.ofHours(1);

  private static BoxOffice office;

  private final List<Integer> pauses = new ArrayList<>();

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

  private Pauses pausing(long pauseMs) {
    return attempt -> {
      pauses.add(attempt);
      return pauseMs;
    };
  }

  private static Reply reserve(Counter counter) {
    SeatId seat = office.seat();
    return counter.handle(seat, new Reserve(UUID.randomUUID(), "b-1"));
  }

  @Test
  void nothingIsAppliedWhenEveryAttemptLosesTheRace() {
    Counter counter = Counter.of(office, new RetrySettings(Duration.ofSeconds(20), 5, pausing(1)));
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
    Counter counter = Counter.of(office, new RetrySettings(DEADLINE, 5, pausing(HOUR.toMillis())));
    long began = System.nanoTime();
    Reply reply = reserve(counter);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HOUR);
    assertThat(reply)
        .isInstanceOfSatisfying(
            NotApplied.class, no -> assertThat(no.obstacle()).isEqualTo(Obstacle.CONTENDED));
    assertThat(Counter.attempts(reply)).isLessThan(5);
  }

  @Test
  void pausesAreReportedAsBackoff() {
    Counter counter = Counter.of(office, new RetrySettings(Duration.ofSeconds(20), 4, pausing(25)));
    assertThat(Counter.lasted("backoff", reserve(counter))).isGreaterThan(Duration.ofMillis(60));
  }

  @Test
  void pausesGrowFromAFewRoundTripsAndAreBoundedAndRandom() {
    RetrySettings settings = RetrySettings.of(new Environment(Map.of()));
    assertThat(IntStream.range(0, 200).mapToObj(_ -> settings.pauseMs().apply(1)))
        .allSatisfy(pauseMs -> assertThat(pauseMs).isBetween(2L, 6L));
    RetrySettings patient =
        RetrySettings.of(new Environment(Map.of("HOTSEAT_POSTGRES_PAUSE_MS", "100")));
    assertThat(patient.pauseMs().apply(1)).isBetween(50L, 150L);
    List<Long> late = IntStream.range(0, 200).mapToObj(_ -> settings.pauseMs().apply(100)).toList();
    assertThat(late).allSatisfy(pauseMs -> assertThat(pauseMs).isBetween(100L, 300L));
    assertThat(late.stream().distinct().count()).isGreaterThan(10);
  }

  @Test
  void settingsComeFromTheEnvironmentAndAreChecked() {
    Environment environment =
        new Environment(
            Map.of("HOTSEAT_REQUEST_DEADLINE_MS", "700", "HOTSEAT_POSTGRES_ATTEMPTS_MAX", "3"));
    assertThat(RetrySettings.of(environment).deadline()).isEqualTo(Duration.ofMillis(700));
    assertThat(RetrySettings.of(environment).attemptsMax()).isEqualTo(3);
    assertThatThrownBy(
            () ->
                RetrySettings.of(new Environment(Map.of("HOTSEAT_POSTGRES_ATTEMPTS_MAX", "none"))))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("HOTSEAT_POSTGRES_ATTEMPTS_MAX");
  }
}
