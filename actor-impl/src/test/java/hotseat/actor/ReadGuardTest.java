package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.actor.MachineTime.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadGuardTest {

  private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
  private static final Duration TERM = Duration.ofSeconds(10);
  private static final Duration HALF_A_TERM = TERM.dividedBy(2);
  private static final Duration WRITE_TERM = Duration.ofSeconds(2);
  private static final Duration DISTRUST = Duration.ofSeconds(25);

  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
  private final AtomicLong wallMillis = new AtomicLong(NOW.toEpochMilli());
  private final ReadGuard guard = guard(InstantSource.fixed(NOW));

  private ReadGuard guard(InstantSource clock) {
    return new ReadGuard(
        clock,
        new GuardSettings(TERM, WRITE_TERM, DISTRUST, TERM),
        new MachineTime(nanoTime::get, wallMillis::get));
  }

  /** Both clocks advance. */
  private void pass(Duration time) {
    nanoTime.addAndGet(time.toNanos());
    wallMillis.addAndGet(time.toMillis());
  }

  /** Only the wall clock shows the suspension when it is over. */
  private void suspendMachine(Duration time) {
    wallMillis.addAndGet(time.toMillis());
  }

  private void setWallClock(Duration by) {
    wallMillis.addAndGet(by.toMillis());
  }

  private void live() {
    guard.awake();
    guard.renew(guard.now());
  }

  @Test
  void nodeThatHasJustTalkedToTheDatabaseTrustsItsMemory() {
    live();
    assertThat(guard.holds()).isTrue();
    assertThat(guard.trustUntil()).contains(NOW.plus(WRITE_TERM));
  }

  @Test
  void nodeWithoutALeaseTrustsNothing() {
    guard.awake();
    assertThat(guard.holds()).isFalse();
    assertThat(guard.trustUntil()).isEmpty();
  }

  @Test
  void trustEndsWithTheTermIfNothingRenewsIt() {
    live();
    pass(TERM.minusNanos(1));
    assertThat(guard.holds()).isTrue();
    pass(Duration.ofNanos(1));
    assertThat(guard.holds()).isFalse();
    assertThat(guard.trustUntil()).isEmpty();
  }

  @Test
  void revokedNodeTrustsNothingAtOnceAndNeverAgain() {
    live();
    assertThat(guard.holds()).isTrue();
    guard.revoke();
    assertThat(guard.trustUntil()).isEmpty();
    live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void beingAwakeIsNotEnoughWithoutTheDatabase() {
    live();
    pass(HALF_A_TERM);
    guard.awake();
    pass(HALF_A_TERM);
    assertThat(guard.holds()).isFalse();
    guard.renew(guard.now());
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void talkingToTheDatabaseIsNotEnoughAfterASleep() {
    live();
    pass(TERM);
    guard.renew(guard.now());
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void termCountsFromTheBeginningOfTheRoundTrip() {
    Moment began = guard.now();
    pass(TERM);
    guard.awake();
    guard.renew(began);
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void nodeThatHasSleptDistrustsItselfForAWhile() {
    live();
    pass(TERM);
    live();
    assertDistrustsItselfForAWhile();
  }

  @Test
  void nodeThatTookLongToStartHasNotSlept() {
    pass(TERM);
    guard.start();
    live();
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void contradictedNodeDistrustsItselfForAWhile() {
    live();
    guard.distrust();
    assertDistrustsItselfForAWhile();
  }

  private void assertDistrustsItselfForAWhile() {
    for (Duration left = DISTRUST; left.isPositive(); left = left.minusSeconds(1)) {
      live();
      assertThat(guard.holds()).isFalse();
      assertThat(guard.trustUntil()).isEmpty();
      pass(Duration.ofSeconds(1));
    }
    live();
    assertThat(guard.holds()).isTrue();
  }

  /**
   * Otherwise a node that falls asleep between the two would send a write with a time from after
   * its sleep.
   */
  @Test
  void timeIsReadBeforeTheTermIsChecked() {
    ReadGuard sleepy =
        guard(
            () -> {
              pass(TERM);
              return NOW;
            });
    sleepy.renew(sleepy.now());
    assertThat(sleepy.holds()).isTrue();
    assertThat(sleepy.trustUntil()).isEmpty();
  }

  @Test
  void suspendedMachineTrustsNothingUntilTheNextRenewal() {
    live();
    suspendMachine(TERM);
    assertThat(guard.holds()).isFalse();
    assertThat(guard.trustUntil()).isEmpty();
    guard.renew(guard.now());
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void timeSpentSuspendedCountsTowardsTheTerm() {
    live();
    pass(HALF_A_TERM);
    suspendMachine(HALF_A_TERM.minusMillis(1));
    assertThat(guard.holds()).isTrue();
    suspendMachine(Duration.ofMillis(1));
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void renewalDuringASuspensionIsAsOldAsItsBeginning() {
    live();
    Moment began = guard.now();
    suspendMachine(TERM);
    guard.renew(began);
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void wallClockThatIsSetBackDoesNotProlongTheTerm() {
    live();
    setWallClock(TERM.negated());
    assertThat(guard.holds()).isTrue();
    pass(TERM);
    guard.awake();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void wallClockSetForwardSuspendsTrustUntilTheNextRenewal() {
    live();
    setWallClock(Duration.ofHours(1));
    assertThat(guard.holds()).isFalse();
    live();
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void sleepSeenOnlyByTheDatabaseClockCounts() {
    live();
    guard.slept(HALF_A_TERM);
    assertThat(guard.holds()).isTrue();
    guard.slept(TERM.multipliedBy(-2));
    assertThat(guard.holds()).isTrue();

    guard.slept(TERM);
    live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void sleepSeenInPartByEachClockCounts() {
    pass(HALF_A_TERM);
    live();
    guard.slept(HALF_A_TERM);
    live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void nodeAwakeDuringADatabaseOutageHasNotSlept() {
    for (int i = 0; i < 5; i++) {
      pass(HALF_A_TERM);
      guard.awake();
    }
    guard.slept(Duration.ofMillis(1));
    live();
    assertThat(guard.holds()).isTrue();
  }
}
