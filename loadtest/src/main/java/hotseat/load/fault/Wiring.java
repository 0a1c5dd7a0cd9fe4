package hotseat.load.fault;

import hotseat.load.serve.ClusterPlan;
import java.util.Optional;

/** How the parts of a side are connected: directly, or with something between them to break. */
@FunctionalInterface
public interface Wiring {

  Wiring DIRECT = Wires.Direct::new;

  /** Called when the database is up and before any node starts. */
  Wires lay(ClusterPlan plan);

  /** What this machine lacks to lay it for so many nodes. */
  default Optional<String> whyNot(int nodes) {
    return Optional.empty();
  }
}
