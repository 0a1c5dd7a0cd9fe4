package hotseat.model;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Replayed;
import hotseat.model.RandomLife.Step;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.Status;
import hotseat.testing.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Properties of every seat, whatever happens to it: long random lives, checked at each step. */
class SeatRulesPropertyTest {

  private static final int LIVES = 300;

  @Test
  void versionsGrowByExactlyOneAndOnlyOnAcceptance() {
    inEveryStep(
        step ->
            assertThat(step.after().version() - step.before().version())
                .isEqualTo(step.decision() instanceof Accepted ? 1 : 0));
  }

  @Test
  void aCommandThatIsNotAcceptedChangesNothing() {
    inEveryStep(
        step -> {
          if (!(step.decision() instanceof Accepted)) {
            assertThat(step.after()).isEqualTo(step.before());
          }
        });
  }

  @Test
  void onlyItsOwnerCanEndALiveHoldOrASale() {
    inEveryStep(
        step -> {
          Instant at = step.before().at(step.now());
          Optional<UUID> owner = owner(step.before(), at);
          if (owner.isPresent() && !owner.equals(owner(step.after(), at))) {
            assertThat(holdIdOf(step.command())).isEqualTo(owner);
          }
        });
  }

  @Test
  void anAreaSellsOneByOneAndIsNeverOversold() {
    inEveryStep(
        step -> {
          if (step.after().state() instanceof Standing(int capacity, int sold)) {
            assertThat(sold).isBetween(0, capacity);
            assertThat((long) sold).isEqualTo(step.after().version());
          }
        });
  }

  @Test
  void decisionsAreAFunctionOfSeatCommandAndTime() {
    inEveryStep(
        step ->
            assertThat(SeatRules.decide(step.before(), step.command(), step.now()))
                .isEqualTo(step.decision()));
  }

  @Test
  void timeNeverRunsBackwardsForASeat() {
    inEveryStep(
        step -> assertThat(step.after().changedAt()).isAfterOrEqualTo(step.before().changedAt()));
  }

  @Test
  void validUntilIsExactlyWhenTheDecisionWouldChange() {
    inEveryStep(
        step -> {
          if (step.decision() instanceof Accepted(_, _, Instant validUntil)
              && validUntil.isBefore(Instant.MAX)) {
            assertThat(SeatRules.decide(step.before(), step.command(), validUntil))
                .isNotInstanceOf(Accepted.class);
            assertThat(
                    SeatRules.decide(step.before(), step.command(), validUntil.minusNanos(1_000)))
                .isInstanceOf(Accepted.class);
          }
        });
  }

  @Test
  void anAcceptanceWithoutADeadlineHoldsAtAnyLaterTime() {
    inEveryStep(
        step -> {
          if (step.decision() instanceof Accepted(_, _, Instant validUntil)
              && validUntil.equals(Instant.MAX)) {
            Instant muchLater = step.now().plus(Duration.ofDays(1));
            assertThat(SeatRules.decide(step.before(), step.command(), muchLater))
                .isInstanceOf(Accepted.class);
          }
        });
  }

  @Test
  void aReplayEqualsTheFirstAnswerDespiteLaterChanges() {
    Seeded.run(
        random -> {
          for (int life = 0; life < LIVES; life++) {
            List<Step> steps = RandomLife.of(random);
            Seat last = steps.getLast().after();
            for (Step step : steps) {
              if (step.decision() instanceof Accepted(Change change, Seat after, _)) {
                assertThat(SeatRules.replay(last, change, true, step.command(), step.now()))
                    .isEqualTo(new Replayed(change, after));
              }
            }
          }
        });
  }

  private interface Property {
    void check(Step step);
  }

  private static void inEveryStep(Property property) {
    Seeded.run(
        random -> {
          for (int life = 0; life < LIVES; life++) {
            RandomLife.of(random).forEach(property::check);
          }
        });
  }

  private static Optional<UUID> owner(Seat seat, Instant at) {
    return seat.statusAt(at) == Status.AVAILABLE ? Optional.empty() : RandomLife.holder(seat);
  }

  private static Optional<UUID> holdIdOf(Command command) {
    return switch (command) {
      case Confirm confirm -> Optional.of(confirm.holdId());
      case Release release -> Optional.of(release.holdId());
      case Cancel cancel -> Optional.of(cancel.holdId());
      case Hold _, Reserve _ -> Optional.empty();
    };
  }
}
