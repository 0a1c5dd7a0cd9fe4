package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReadGuardTest {

  private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
  private static final Duration TERM = Duration.ofMillis(400);
  private static final Duration WRITE_TERM = Duration.ofSeconds(2);
  private static final Duration DISTRUST = Duration.ofMillis(600);

  private static ReadGuard guard(InstantSource clock) {
    return new ReadGuard(clock, new GuardSettings(TERM, WRITE_TERM, DISTRUST, TERM));
  }

  private final ReadGuard guard = guard(InstantSource.fixed(NOW));

  private void untilTheTermIsOver() {
    await().pollDelay(TERM.multipliedBy(2)).until(() -> true);
  }

  private void live() {
    guard.awake();
    guard.renew(System.nanoTime());
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
    assertThat(guard.holds()).isTrue();
    untilTheTermIsOver();
    assertThat(guard.holds()).isFalse();
    assertThat(guard.trustUntil()).isEmpty();
  }

  @Test
  void beingAwakeIsNotEnoughWithoutTheDatabase() {
    for (long began = System.nanoTime(); since(began).compareTo(TERM.multipliedBy(2)) < 0; ) {
      guard.awake();
    }
    assertThat(guard.holds()).isFalse();
    guard.renew(System.nanoTime());
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void talkingToTheDatabaseIsNotEnoughAfterASleep() {
    untilTheTermIsOver();
    guard.renew(System.nanoTime());
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void termCountsFromTheBeginningOfTheRoundTrip() {
    guard.awake();
    guard.renew(System.nanoTime() - TERM.toNanos());
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void whoFindsOutThatItHasSleptDistrustsItselfForAWhile() {
    untilTheTermIsOver();
    long woken = System.nanoTime();
    live();
    while (!guard.holds()) {
      live();
    }
    assertThat(since(woken)).isBetween(DISTRUST, DISTRUST.multipliedBy(20));
  }

  @Test
  void whoIsContradictedDistrustsItselfForAWhile() {
    live();
    long contradicted = System.nanoTime();
    guard.distrust();
    assertThat(guard.trustUntil()).isEmpty();
    while (!guard.holds()) {
      live();
    }
    assertThat(since(contradicted)).isBetween(DISTRUST, DISTRUST.multipliedBy(20));
  }

  /**
   * Otherwise a node that falls asleep between the two would send a write with a time from after
   * its sleep.
   */
  @Test
  void timeIsReadBeforeTheTermIsChecked() {
    Instant[] reading = {NOW};
    ReadGuard sleepy =
        guard(
            () -> {
              untilTheTermIsOver();
              return reading[0];
            });
    sleepy.renew(System.nanoTime());
    assertThat(sleepy.holds()).isTrue();
    assertThat(sleepy.trustUntil()).isEmpty();
  }

  @Test
  void sleepThatOnlyTheDatabasesClockTellsCountsLikeAnyOther() {
    live();
    guard.slept(TERM.dividedBy(2));
    assertThat(guard.holds()).isTrue();
    guard.slept(TERM.multipliedBy(-2));
    assertThat(guard.holds()).isTrue();

    guard.slept(TERM);
    live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void sleepMayBeSeenInPartByEitherClock() {
    await().pollDelay(TERM.dividedBy(2)).until(() -> true);
    live();
    guard.slept(TERM.dividedBy(2));
    live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void whoWasAwakeWhileTheDatabaseWasAwayHasNotSlept() {
    for (long began = System.nanoTime(); since(began).compareTo(TERM.multipliedBy(2)) < 0; ) {
      guard.awake();
    }
    guard.slept(Duration.ofMillis(1));
    live();
    assertThat(guard.holds()).isTrue();
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
