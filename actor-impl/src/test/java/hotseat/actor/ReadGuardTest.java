package hotseat.actor;

import static hotseat.actor.GuardedNode.DISTRUST;
import static hotseat.actor.GuardedNode.HALF_A_TERM;
import static hotseat.actor.GuardedNode.NOW;
import static hotseat.actor.GuardedNode.TERM;
import static hotseat.actor.GuardedNode.WRITE_TERM;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.actor.MachineTime.Moment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A node that is awake, or was asleep, on a machine that is not suspended. */
class ReadGuardTest {

  private final GuardedNode node = new GuardedNode();
  private final ReadGuard guard = node.guard();

  @Test
  void nodeThatHasJustTalkedToTheDatabaseTrustsItsMemory() {
    node.live();
    assertThat(guard.holds()).isTrue();
    assertThat(guard.writesValidUntil()).contains(NOW.plus(WRITE_TERM));
  }

  @Test
  void nodeWithoutALeaseTrustsNothing() {
    guard.awake();
    assertThat(guard.holds()).isFalse();
    assertThat(guard.writesValidUntil()).isEmpty();
  }

  @Test
  void trustEndsWithTheTermIfNothingRenewsIt() {
    node.live();
    node.pass(TERM.minusMillis(1));
    assertThat(guard.holds()).isTrue();
    node.pass(Duration.ofMillis(1));
    assertThat(guard.holds()).isFalse();
    assertThat(guard.writesValidUntil()).isEmpty();
  }

  @Test
  void revokedNodeTrustsNothingAtOnceAndNeverAgain() {
    node.live();
    assertThat(guard.holds()).isTrue();
    guard.revoke();
    assertThat(guard.writesValidUntil()).isEmpty();
    node.live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void beingAwakeIsNotEnoughWithoutTheDatabase() {
    node.live();
    node.pass(HALF_A_TERM);
    guard.awake();
    node.pass(HALF_A_TERM);
    assertThat(guard.holds()).isFalse();
    guard.renew(guard.now());
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void talkingToTheDatabaseIsNotEnoughAfterASleep() {
    node.live();
    node.pass(TERM);
    guard.renew(guard.now());
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void termCountsFromTheBeginningOfTheRoundTrip() {
    Moment began = guard.now();
    node.pass(TERM);
    guard.awake();
    guard.renew(began);
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void nodeThatHasSleptDistrustsItselfForAWhile() {
    node.live();
    node.pass(TERM);
    node.live();
    assertDistrustsItselfForAWhile();
  }

  @Test
  void nodeThatTookLongToStartHasNotSlept() {
    node.pass(TERM);
    guard.start();
    node.live();
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void contradictedNodeDistrustsItselfForAWhile() {
    node.live();
    guard.distrust();
    assertDistrustsItselfForAWhile();
  }

  private void assertDistrustsItselfForAWhile() {
    for (Duration left = DISTRUST; left.isPositive(); left = left.minusSeconds(1)) {
      node.live();
      assertThat(guard.holds()).isFalse();
      assertThat(guard.writesValidUntil()).isEmpty();
      node.pass(Duration.ofSeconds(1));
    }
    node.live();
    assertThat(guard.holds()).isTrue();
  }

  /**
   * Otherwise a node that falls asleep between the two would send a write with a time from after
   * its sleep.
   */
  @Test
  void timeIsReadBeforeTheTermIsChecked() {
    ReadGuard sleepy =
        node.guard(
            () -> {
              node.pass(TERM);
              return NOW;
            });
    sleepy.renew(sleepy.now());
    assertThat(sleepy.holds()).isTrue();
    assertThat(sleepy.writesValidUntil()).isEmpty();
  }
}
