package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import hotseat.testing.ManualTicker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time passes only when a test says so, on this machine and in the database. */
class HeartbeatTest {

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  // The shortest term that a node may have.
  private static final Duration TERM = Duration.ofSeconds(4);
  private static final int BEATS_OF_A_TERM = 4;
  private static final GuardSettings SETTINGS =
      new GuardSettings(TERM, TERM, Duration.ofMinutes(5), INTERVAL);

  // One reports that the node is awake, one asks the database.
  private static final int THREADS = 2;
  private static final int BEATS_MAX = 20;

  private final TestDatabase server = TestDatabase.withMovableClock();
  private final Relay relay = server.relay();
  private final BoxOffice office = BoxOffice.behind(relay, server);
  private final ManualTicker ticker = new ManualTicker();
  private final DatabaseClock clock = new DatabaseClock(office.database(), ticker);
  private final ReadGuard guard = new ReadGuard(clock, SETTINGS, MachineTime.of(ticker.machine()));
  private final FakeLease lease = new FakeLease();
  private final AtomicBoolean onlyElsewhere = new AtomicBoolean();
  private Heartbeat heartbeat;

  @BeforeEach
  void start() {
    heartbeat = new Heartbeat(clock, ticker, lease, guard, new TestNews(), INTERVAL);
    await().until(() -> ticker.pausing() == THREADS);
  }

  private final class TestNews implements Heartbeat.News {
    @Override
    public void answersHere() {
      onlyElsewhere.set(false);
    }

    @Override
    public boolean answersOnlyElsewhere() {
      return onlyElsewhere.get();
    }
  }

  @AfterEach
  void stop() {
    heartbeat.close();
    office.close();
    relay.close();
  }

  private void pass(Duration time) {
    server.moveClock(time);
    ticker.pass(time);
  }

  /** Time passes until both threads are due, and they do what is due. */
  private void beat() {
    pass(INTERVAL);
    await().until(() -> ticker.pausing() == THREADS);
  }

  private void beatUntil(BooleanSupplier condition) {
    for (int beats = 0; !condition.getAsBoolean(); beats++) {
      assertThat(beats).isLessThan(BEATS_MAX);
      beat();
    }
  }

  @Test
  void guardHoldsAsLongAsTheHeartbeatRuns() {
    for (int beats = 0; beats < 2 * BEATS_OF_A_TERM; beats++) {
      assertThat(guard.holds()).isTrue();
      beat();
    }
    heartbeat.close();
    assertThat(guard.holds()).isTrue();
    pass(TERM);
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void guardLapsesDuringADatabaseOutageAndHoldsAfterIt() {
    relay.hangUp();
    beatUntil(() -> !heartbeat.isAnswered() && !guard.holds());
    relay.pickUp();
    beatUntil(() -> heartbeat.isAnswered() && guard.holds());
  }

  @Test
  void waitingForTheDatabaseDoesNotCountAsSleep() {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    lease.beforeEachRenewal(answer::join);
    for (int beats = 0; beats <= BEATS_OF_A_TERM; beats++) {
      pass(INTERVAL);
      await().until(() -> lease.renewals() == 2 && ticker.pausing() == THREADS - 1);
    }
    assertThat(guard.holds()).isFalse();
    lease.beforeEachRenewal(() -> {});
    answer.complete(true);
    await().until(() -> ticker.pausing() == THREADS);
    beat();
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void nodeGivesUpOnlyIfTheDatabaseAnswersOtherNodes() {
    relay.hangUp();
    beatUntil(() -> !heartbeat.isAnswered());
    assertThat(lease.isGivenUp()).isFalse();
    onlyElsewhere.set(true);
    beat();
    assertThat(lease.isGivenUp()).isTrue();
  }

  @Test
  void beatWithoutAConnectionProvesNothingAboutTheDatabase() {
    lease.eachRenewalFailsWith(
        new UnavailableException(
            Obstacle.OVERLOADED, "all connections are at work", new IllegalStateException()));
    beat();
    onlyElsewhere.set(true);
    beatUntil(() -> !guard.holds());
    assertThat(heartbeat.isAnswered()).isTrue();
    assertThat(lease.isGivenUp()).isFalse();
    lease.beforeEachRenewal(() -> {});
    beat();
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void bugInABeatIsReportedAndEndsTheLease() {
    assertThat(heartbeat.died().toCompletableFuture()).isNotDone();
    lease.eachRenewalFailsWith(new IllegalStateException("seeded"));
    pass(INTERVAL);
    await().until(() -> heartbeat.died().toCompletableFuture().isDone());
    assertThat(heartbeat.died().toCompletableFuture().join()).contains("heartbeat", "seeded");
    assertThat(heartbeat.hasLease()).isFalse();
  }

  @Test
  void guardDoesNotHoldWithoutALease() {
    lease.grant(false);
    beatUntil(() -> !guard.holds());
    assertThat(heartbeat.isAnswered()).isTrue();
    assertThat(heartbeat.hasLease()).isFalse();
    lease.grant(true);
    beat();
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void clockJumpIsFollowedAndMakesTheNodeDistrustItself() {
    assertThat(guard.holds()).isTrue();
    server.moveClock(Duration.ofHours(1));
    beat();
    assertThat(clock.instant()).isEqualTo(office.database().now());
    assertThat(guard.holds()).isFalse();
  }
}
