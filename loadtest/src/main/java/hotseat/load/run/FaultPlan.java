package hotseat.load.run;

import hotseat.load.fault.Scenario;
import hotseat.load.report.Summary.Skipped;
import hotseat.load.serve.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is broken how, one after the other.
 *
 * @param skipped what was asked for, and has no meaning or cannot be done on this machine
 */
record FaultPlan(List<Turn> turns, List<Skipped> skipped) {

  /** One contestant under one fault; it is started for it and stopped after it. */
  record Turn(Scenario scenario, Program program) {

    String name() {
      return scenario.name() + "-" + program.name();
    }

    /** As {@code ClusterPlan} calls them. */
    List<String> nodeNames() {
      return IntStream.rangeClosed(1, scenario.nodes(program.name()))
          .mapToObj(number -> program.name() + "-" + number)
          .toList();
    }
  }

  static final FaultPlan NONE = new FaultPlan(List.of(), List.of());

  static FaultPlan of(List<Scenario> scenarios, List<Entry> entries) {
    List<Turn> turns = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      for (Entry entry : entries) {
        switch (entry) {
          case Entry.Target(String name, _) ->
              skipped.add(
                  new Skipped(scenario.name(), name, "it was not started here to be broken"));
          case Entry.Own(Program program) ->
              scenario
                  .whyNot(program.name())
                  .ifPresentOrElse(
                      why -> skipped.add(new Skipped(scenario.name(), program.name(), why)),
                      () -> turns.add(new Turn(scenario, program)));
        }
      }
    }
    return new FaultPlan(turns, skipped);
  }

  /** Of everything that is skipped, in one line. */
  String whyNot() {
    return skipped.stream()
        .map(each -> each.scenario() + " of " + each.implementation() + ": " + each.reason())
        .collect(Collectors.joining("; "));
  }
}
