package hotseat.load.sabotage;

import hotseat.load.workload.Workload;

/** What should bring a bug to light. */
sealed interface Means {

  /** What it is called in a table. */
  String name();

  /** Load alone. */
  record Load(Workload workload, int nodes) implements Means {
    @Override
    public String name() {
      return "`" + workload.name() + "`" + (nodes == 1 ? "" : " on " + nodes + " nodes");
    }
  }
}
