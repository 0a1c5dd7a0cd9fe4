package hotseat.model;

import static hotseat.testing.Seeded.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Replayed;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Sold;
import hotseat.model.Seat.Standing;
import hotseat.model.Seat.Status;
import hotseat.testing.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Properties of every seat, whatever happens to it: long random lives, checked at each step. */
class SeatRulesPropertyTest {

  private static final int LIVES = 300;
  private static final int STEPS = 300;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** One step of a life: the command and its decision. */
  private record Step(Seat before, Command command, Instant now, Decision decision, Seat after) {}

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
            List<Step> steps = live(random);
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
            live(random).forEach(property::check);
          }
        });
  }

  private static List<Step> live(RandomGenerator random) {
    Seat seat =
        Seat.untouched(
            random.nextInt(4) == 0
                ? new Standing(1 + random.nextInt(100), 0)
                : new Seat.Available());
    List<Step> steps = new ArrayList<>(STEPS);
    Instant now = START;
    for (int i = 0; i < STEPS; i++) {
      // Mostly forwards; now and then a clock is set back.
      now = now.plusMillis(random.nextInt(-300, 2_000));
      Command command = command(random, seat);
      Decision decision = SeatRules.decide(seat, command, now);
      Seat after = decision instanceof Accepted accepted ? accepted.after() : seat;
      steps.add(new Step(seat, command, now, decision, after));
      seat = after;
    }
    return steps;
  }

  private static Command command(RandomGenerator random, Seat seat) {
    UUID key = new UUID(random.nextLong(), random.nextLong());
    UUID stranger = new UUID(random.nextLong(), random.nextLong());
    // The rightful id more often than not; otherwise hardly any hold would ever be confirmed.
    UUID holdId = random.nextInt(3) == 0 ? stranger : holder(seat).orElse(stranger);
    String buyer = oneOf(random, "ann", "bob", "eve");
    return oneOf(
        random,
        new Hold(key, buyer, Duration.ofSeconds(random.nextInt(1, 8))),
        new Reserve(key, buyer),
        new Confirm(key, holdId),
        new Release(key, holdId),
        new Cancel(key, holdId));
  }

  private static Optional<UUID> owner(Seat seat, Instant at) {
    return seat.statusAt(at) == Status.AVAILABLE ? Optional.empty() : holder(seat);
  }

  private static Optional<UUID> holder(Seat seat) {
    return switch (seat.state()) {
      case Held held -> Optional.of(held.holdId());
      case Sold sold -> Optional.of(sold.holdId());
      case Seat.Available _, Standing _ -> Optional.empty();
    };
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
