package hotseat.load.sabotage;

import hotseat.load.fault.scenario.Scenario;
import hotseat.load.fault.scenario.Scenarios;
import hotseat.load.workload.Workload;

/** What should expose a bug. */
sealed interface Means {

  /** Its name in a table. */
  String name();

  /** Load alone. */
  record Load(Workload workload, int nodes) implements Means {
    @Override
    public String name() {
      return "`" + workload.name() + "`" + (nodes == 1 ? "" : " on " + nodes + " nodes");
    }
  }

  /** A fault under load. */
  record Break(Scenario scenario) implements Means {
    static Break of(String fault) {
      return new Break(Scenarios.named(fault));
    }

    /** The same fault under another load. */
    Break under(Workload load) {
      return new Break(scenario.under(load));
    }

    @Override
    public String name() {
      return "fault `%s` under `%s`".formatted(scenario.name(), scenario.workload().name());
    }
  }
}
