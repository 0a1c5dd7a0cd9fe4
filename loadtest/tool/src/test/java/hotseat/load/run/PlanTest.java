package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.scenario.Concern;
import hotseat.load.fault.scenario.Expectation;
import hotseat.load.fault.scenario.Scenario;
import hotseat.load.fault.scenario.Scenarios;
import hotseat.load.fault.wiring.Wires;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Contestant;
import hotseat.load.workload.Workloads;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static Plan plan(int trials) {
    return new Plan(
        "test",
        List.of(Workloads.HOT_AREA, Workloads.HOT_SEAT),
        List.of(Entry.Own.named("actor"), Entry.Own.named("postgres")),
        trials,
        1,
        2,
        1,
        42,
        "",
        FaultPlan.NONE,
        Path.of("out"));
  }

  private static String names(List<Plan.Turn> turns) {
    return turns.stream()
        .map(turn -> turn.entry().name().substring(0, 1) + turn.number())
        .collect(Collectors.joining(" "));
  }

  @Test
  void contestantsTakeTurnsSoThatNoneIsAlwaysFirst() {
    List<Plan.Turn> turns = plan(4).turns();
    assertThat(names(turns.subList(0, 8))).isEqualTo("a1 p1 p2 a2 a3 p3 p4 a4");
    assertThat(names(turns.subList(8, 16))).isEqualTo("a1 p1 p2 a2 a3 p3 p4 a4");
  }

  @Test
  void onlyTheFirstTrialOfEachContestantHasALongWarmUp() {
    Plan plan = plan(2);
    assertThat(plan.turns())
        .extracting(Plan.Turn::warmUpSeconds)
        .containsExactly(6, 6, 1, 1, 1, 1, 1, 1);
    assertThat(plan.solo(1).warmUpSeconds()).isEqualTo(1);
  }

  @Test
  void inapplicableFaultsAreNamedAndSkipped() {
    FaultPlan faults =
        FaultPlan.of(
            List.of(Scenarios.named("kill-owner"), Scenarios.named("kill-database")),
            List.of(
                started("actor"),
                started("postgres"),
                new BreakableContestant.OutOfReach(
                    Entry.Target.of("mine=http://127.0.0.1:9000"), "it is far away")));
    assertThat(faults.turns())
        .extracting(FaultPlan.Turn::name)
        .containsExactly("kill-owner-actor", "kill-database-actor", "kill-database-postgres");
    assertThat(faults.skipped())
        .extracting(skipped -> skipped.scenario() + " " + skipped.implementation())
        .containsExactly("kill-owner postgres", "kill-owner mine", "kill-database mine");
  }

  private static BreakableContestant started(String implementation) {
    return new BreakableContestant.Started(Contestant.named(implementation).program());
  }

  @Test
  void faultsThatThisMachineCannotCauseAreNamedAndSkipped() {
    Wiring impossible =
        new Wiring() {
          @Override
          public Wires lay(ClusterPlan plan) {
            throw new AssertionError("not tried here");
          }

          @Override
          public Optional<String> whyNot(int nodes) {
            return Optional.of("no room for " + nodes);
          }
        };
    Scenario scenario =
        new Scenario(
            "apart",
            "about",
            "needs",
            Concern.ACTOR,
            Workloads.REBALANCE,
            1,
            impossible,
            _ -> {},
            new Expectation.Failover(),
            List.of());
    FaultPlan faults = FaultPlan.of(List.of(scenario), List.of(started("actor")));
    assertThat(faults.turns()).isEmpty();
    assertThat(faults.whyNot()).isEqualTo("apart of actor: no room for 3");
  }

  @Test
  void workloadsRunOneAfterTheOther() {
    assertThat(plan(1).turns())
        .extracting(Plan.Turn::workload)
        .containsExactly(
            Workloads.HOT_AREA, Workloads.HOT_AREA, Workloads.HOT_SEAT, Workloads.HOT_SEAT);
  }
}
