package hotseat.load.run;

import hotseat.load.fault.container.Docker;
import hotseat.load.fault.scenario.Scenario;
import hotseat.load.summary.Summary.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which contestant runs under which fault, in order.
 *
 * @param skipped requested faults that make no sense for a contestant, or cannot be caused on this
 *     machine
 */
record FaultPlan(List<Turn> turns, List<Skipped> skipped) {

  /** One contestant under one fault. */
  record Turn(Scenario scenario, BreakableContestant breakable) {

    String name() {
      return scenario.name() + "-" + contestant();
    }

    String contestant() {
      return breakable.name();
    }
  }

  static final FaultPlan NONE = new FaultPlan(List.of(), List.of());

  /** Looks for the containers of contestants only if there is something to break. */
  static FaultPlan forEntries(List<Scenario> scenarios, List<Entry> entries) {
    Docker docker = new Docker();
    return scenarios.isEmpty()
        ? NONE
        : of(
            scenarios,
            entries.stream().map(entry -> BreakableContestant.of(entry, docker)).toList());
  }

  static FaultPlan of(List<Scenario> scenarios, List<BreakableContestant> contestants) {
    List<Turn> turns = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      for (BreakableContestant contestant : contestants) {
        contestant
            .whyNot(scenario)
            .ifPresentOrElse(
                why -> skipped.add(new Skipped(scenario.name(), contestant.name(), why)),
                () -> turns.add(new Turn(scenario, contestant)));
      }
    }
    return new FaultPlan(turns, skipped);
  }

  /** Why each fault was skipped, in one line. */
  String whyNot() {
    return skipped.stream()
        .map(each -> each.scenario() + " of " + each.implementation() + ": " + each.reason())
        .collect(Collectors.joining("; "));
  }
}
