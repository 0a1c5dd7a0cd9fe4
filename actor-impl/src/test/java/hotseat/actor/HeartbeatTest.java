package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import hotseat.store.BoxOffice;
import hotseat.store.DatabaseClock;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private static final Duration INTERVAL = Duration.ofMillis(50);
  // The shortest term that a node may have.
  private static final Duration TERM = Duration.ofSeconds(4);
  private static final GuardSettings SETTINGS =
      new GuardSettings(TERM, TERM, Duration.ofMinutes(5), INTERVAL);

  private final TestDatabase server = TestDatabase.withMovableClock();
  private final Relay relay = server.relay();
  private final BoxOffice office = BoxOffice.behind(relay, server);
  private final DatabaseClock clock = new DatabaseClock(office.table());
  private final ReadGuard guard = new ReadGuard(clock::now, SETTINGS, MachineTime.REAL);
  private final AtomicBoolean leased = new AtomicBoolean(true);
  private final AtomicBoolean givenUp = new AtomicBoolean();
  private final AtomicBoolean onlyElsewhere = new AtomicBoolean();
  private Heartbeat heartbeat;

  private final AtomicInteger troubles = new AtomicInteger();
  private volatile Runnable trouble = () -> {};

  private void eachBeatFailsWith(RuntimeException e) {
    trouble =
        () -> {
          troubles.incrementAndGet();
          throw e;
        };
    await().until(() -> troubles.get() > 0);
  }

  @BeforeEach
  void start() {
    heartbeat = new Heartbeat(clock, new TestLease(), guard, new TestNews(), INTERVAL);
  }

  private final class TestLease implements Heartbeat.Lease {
    @Override
    public boolean renew() {
      trouble.run();
      return leased.get();
    }

    @Override
    public void giveUp() {
      givenUp.set(true);
    }
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

  @Test
  void guardHoldsAsLongAsTheHeartbeatRuns() {
    await().until(guard::holds);
    await().during(TERM.plus(TERM.dividedBy(2))).atMost(TERM.multipliedBy(4)).until(guard::holds);
    heartbeat.close();
    await().until(() -> !guard.holds());
  }

  @Test
  void guardLapsesDuringADatabaseOutageAndHoldsAfterIt() {
    relay.hangUp();
    await().until(() -> !heartbeat.isAnswered() && !guard.holds());
    relay.pickUp();
    await().until(() -> heartbeat.isAnswered() && guard.holds());
  }

  @Test
  void waitingForTheDatabaseDoesNotCountAsSleep() {
    heartbeat.close();
    Duration term = Duration.ofSeconds(1);
    ReadGuard strict =
        new ReadGuard(
            clock::now,
            new GuardSettings(term, term, SETTINGS.distrust(), SETTINGS.heartbeat()),
            MachineTime.REAL);
    heartbeat = new Heartbeat(clock, new TestLease(), strict, new TestNews(), INTERVAL);
    await().until(strict::holds);
    relay.stall("");
    await().until(() -> !strict.holds());
    await().until(strict::holds);
  }

  @Test
  void nodeGivesUpOnlyIfTheDatabaseAnswersOtherNodes() {
    await().until(guard::holds);
    relay.hangUp();
    await().until(() -> !heartbeat.isAnswered());
    assertThat(givenUp).isFalse();
    onlyElsewhere.set(true);
    await().untilTrue(givenUp);
  }

  @Test
  void beatWithoutAConnectionProvesNothingAboutTheDatabase() {
    await().until(guard::holds);
    eachBeatFailsWith(
        new UnavailableException(
            Obstacle.OVERLOADED, "all connections are at work", new IllegalStateException()));
    onlyElsewhere.set(true);
    await().until(() -> !guard.holds());
    assertThat(heartbeat.isAnswered()).isTrue();
    assertThat(givenUp).isFalse();
    trouble = () -> {};
    await().until(guard::holds);
  }

  @Test
  void bugInABeatIsReportedAndEndsTheLease() {
    await().until(guard::holds);
    assertThat(heartbeat.died().toCompletableFuture()).isNotDone();
    eachBeatFailsWith(new IllegalStateException("seeded"));
    assertThat(heartbeat.died().toCompletableFuture())
        .succeedsWithin(Duration.ofSeconds(10))
        .asString()
        .contains("heartbeat", "seeded");
    assertThat(heartbeat.hasLease()).isFalse();
  }

  @Test
  void guardDoesNotHoldWithoutALease() {
    await().until(guard::holds);
    leased.set(false);
    await().until(() -> !guard.holds());
    assertThat(heartbeat.isAnswered()).isTrue();
    assertThat(heartbeat.hasLease()).isFalse();
    leased.set(true);
    await().until(guard::holds);
  }

  @Test
  void clockJumpIsFollowedAndMakesTheNodeDistrustItself() {
    await().until(guard::holds);
    Instant before = clock.now();
    server.moveClock(Duration.ofHours(1));
    await().until(() -> clock.now().isAfter(before.plus(Duration.ofMinutes(59))));
    await().until(() -> !guard.holds());
  }
}
