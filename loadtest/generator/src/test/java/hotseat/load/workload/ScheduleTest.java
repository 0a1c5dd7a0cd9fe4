package hotseat.load.workload;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Kind;
import hotseat.load.history.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

  private static final long SEED = 42;
  private static final int BUYERS = 20;

  @ParameterizedTest
  @MethodSource("hotseat.load.workload.Workloads#all")
  void theSameSeedGivesTheSameSteps(Workload workload) {
    assertThat(allAccepted(workload.schedule(SEED, BUYERS), 3))
        .isEqualTo(allAccepted(workload.schedule(SEED, BUYERS), 3));
  }

  @ParameterizedTest
  @MethodSource("hotseat.load.workload.Workloads#all")
  void theHashNamesTheSeed(Workload workload) {
    String hash = workload.schedule(SEED, BUYERS).hash();
    assertThat(hash).hasSize(64).isEqualTo(workload.schedule(SEED, BUYERS).hash());
    assertThat(workload.schedule(SEED + 1, BUYERS).hash()).isNotEqualTo(hash);
    assertThat(workload.schedule(SEED, BUYERS + 1).hash()).isNotEqualTo(hash);
  }

  @Test
  void everyWorkloadHasItsOwnHash() {
    assertThat(Workloads.all())
        .extracting(workload -> workload.schedule(SEED, BUYERS).hash())
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoStepsHaveTheSameKey() {
    Schedule schedule = Workloads.HOT_AREA.schedule(SEED, BUYERS);
    Set<UUID> keys = new HashSet<>();
    for (int buyer = 0; buyer < BUYERS; buyer++) {
      for (int number = 0; number < 1_000; number++) {
        assertThat(keys.add(schedule.step(buyer, number, Holding.nothing(), "s").key())).isTrue();
      }
    }
    assertThat(keys).allMatch(key -> key.version() == 4 && key.variant() == 2);
  }

  @Test
  void anotherShowHasOtherKeysAndTheSameSeats() {
    Schedule schedule = Workloads.SPREAD.schedule(SEED, BUYERS);
    Step here = schedule.step(1, 2, Holding.nothing(), "here");
    Step there = schedule.step(1, 2, Holding.nothing(), "there");
    assertThat(there.key()).isNotEqualTo(here.key());
    assertThat(there.seat()).isEqualTo(here.seat());
  }

  @Test
  void theHotSeatIsHeldAndReleasedInTurn() {
    assertThat(allAccepted(Workloads.HOT_SEAT.schedule(SEED, BUYERS), 0))
        .extracting(Step::kind)
        .startsWith(Kind.HOLD, Kind.RELEASE, Kind.HOLD, Kind.RELEASE);
  }

  @Test
  void confirmedSeatsOfTheHotSetAreCancelled() {
    List<Kind> kinds =
        allAccepted(Workloads.HOT_SET.schedule(SEED, BUYERS), 0).stream()
            .map(Step::kind)
            .filter(Kind::isCommand)
            .toList();
    for (int i = 1; i < kinds.size(); i++) {
      assertThat(kinds.get(i)).isIn(followersOf(kinds.get(i - 1)));
    }
    assertThat(share(kinds, Kind.CONFIRM) / share(kinds, Kind.HOLD)).isBetween(0.5, 0.7);
  }

  @Test
  void halfOfTheShortHoldsAreAbandonedForAnotherSeat() {
    List<Kind> commands =
        allAccepted(Workloads.named("short-holds").schedule(SEED, BUYERS), 0).stream()
            .map(Step::kind)
            .filter(Kind::isCommand)
            .toList();
    int holds = 0;
    int givenUp = 0;
    for (int i = 0; i + 1 < commands.size(); i++) {
      if (commands.get(i) == Kind.HOLD) {
        holds++;
        givenUp += commands.get(i + 1) == Kind.HOLD ? 1 : 0;
      }
    }
    assertThat((double) givenUp / holds).isBetween(0.4, 0.6);
  }

  @Test
  void oneInTenStepsInTheHotSetIsARead() {
    List<Kind> kinds =
        IntStream.range(0, 50)
            .boxed()
            .flatMap(buyer -> allAccepted(Workloads.HOT_SET.schedule(SEED, 50), buyer).stream())
            .map(Step::kind)
            .toList();
    assertThat(share(kinds, Kind.LOOK)).isBetween(0.08, 0.12);
  }

  @Test
  void aBuyerReleasesAndCancelsItsOwnSeat() {
    List<Step> steps = allAccepted(Workloads.HOT_SET.schedule(SEED, BUYERS), 5);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).kind() == Kind.RELEASE || steps.get(i).kind() == Kind.CANCEL) {
        assertThat(steps.get(i).seat()).isEqualTo(steps.get(i - 1).seat());
      }
    }
  }

  @Test
  void fourOfFiveRequestsAreForTheTenHotSeats() {
    Schedule schedule = Workloads.ON_SALE.schedule(SEED, 10_000);
    Set<Integer> seats = new HashSet<>();
    long hot =
        IntStream.range(0, 10_000)
            .map(buyer -> schedule.step(buyer, 0, Holding.nothing(), "s").seat())
            .peek(seats::add)
            .filter(seat -> seat < 10)
            .count();
    assertThat(hot).isBetween(7_850L, 8_150L);
    assertThat(seats)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 50).boxed().collect(Collectors.toSet()));
  }

  private static List<Kind> followersOf(Kind kind) {
    return switch (kind) {
      case HOLD -> List.of(Kind.CONFIRM, Kind.RELEASE);
      case CONFIRM -> List.of(Kind.CANCEL);
      case RELEASE, CANCEL, RESERVE, LOOK -> List.of(Kind.HOLD);
    };
  }

  private static double share(List<Kind> kinds, Kind kind) {
    return (double) kinds.stream().filter(kind::equals).count() / kinds.size();
  }

  private static List<Step> allAccepted(Schedule schedule, int buyer) {
    List<Step> steps = new ArrayList<>();
    Holding holding = Holding.nothing();
    for (int number = 0; number < 300; number++) {
      Step step = schedule.step(buyer, number, holding, "show");
      holding = holding.after(step, step.kind() == Kind.LOOK ? Outcome.OBSERVED : Outcome.ACCEPTED);
      steps.add(step);
    }
    return steps;
  }
}
