package hotseat.actor;

import static hotseat.actor.GuardedNode.HALF_A_TERM;
import static hotseat.actor.GuardedNode.TERM;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.actor.MachineTime.Moment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The two clocks of the machine, and that of the database, disagree. */
class ReadGuardClocksTest {

  private final GuardedNode node = new GuardedNode();
  private final ReadGuard guard = node.guard();

  @Test
  void suspendedMachineTrustsNothingUntilTheNextRenewal() {
    node.live();
    node.suspendMachine(TERM);
    assertThat(guard.holds()).isFalse();
    assertThat(guard.writesValidUntil()).isEmpty();
    guard.renew(guard.now());
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void timeSpentSuspendedCountsTowardsTheTerm() {
    node.live();
    node.pass(HALF_A_TERM);
    node.suspendMachine(HALF_A_TERM.minusMillis(1));
    assertThat(guard.holds()).isTrue();
    node.suspendMachine(Duration.ofMillis(1));
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void renewalDuringASuspensionIsAsOldAsItsBeginning() {
    node.live();
    Moment began = guard.now();
    node.suspendMachine(TERM);
    guard.renew(began);
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void wallClockThatIsSetBackDoesNotProlongTheTerm() {
    node.live();
    node.setWallClock(TERM.negated());
    assertThat(guard.holds()).isTrue();
    node.pass(TERM);
    guard.awake();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void wallClockSetForwardSuspendsTrustUntilTheNextRenewal() {
    node.live();
    node.setWallClock(Duration.ofHours(1));
    assertThat(guard.holds()).isFalse();
    node.live();
    assertThat(guard.holds()).isTrue();
  }

  @Test
  void sleepSeenOnlyByTheDatabaseClockCounts() {
    node.live();
    guard.slept(HALF_A_TERM);
    assertThat(guard.holds()).isTrue();
    guard.slept(TERM.multipliedBy(-2));
    assertThat(guard.holds()).isTrue();

    guard.slept(TERM);
    node.live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void sleepSeenInPartByEachClockCounts() {
    node.pass(HALF_A_TERM);
    node.live();
    guard.slept(HALF_A_TERM);
    node.live();
    assertThat(guard.holds()).isFalse();
  }

  @Test
  void nodeAwakeDuringADatabaseOutageHasNotSlept() {
    for (int i = 0; i < 5; i++) {
      node.pass(HALF_A_TERM);
      guard.awake();
    }
    guard.slept(Duration.ofMillis(1));
    node.live();
    assertThat(guard.holds()).isTrue();
  }
}
