package hotseat.load.fault;

import hotseat.load.command.Failure;
import hotseat.load.serve.ClusterPlan;
import java.util.Optional;

/** How the parts of a side are connected: directly, or with something between them to break. */
@FunctionalInterface
public interface Wiring {

  Wiring DIRECT =
      new Wiring() {
        @Override
        public Wires lay(ClusterPlan plan) {
          return Wires.DIRECT;
        }

        @Override
        public Wires layAround(Installed side) {
          return Wires.DIRECT;
        }

        @Override
        public Optional<String> whyNotAround(Installed side) {
          return Optional.empty();
        }
      };

  /** Called when the database is up and before any node starts. */
  Wires lay(ClusterPlan plan);

  /** What this machine lacks to lay it for so many nodes. */
  default Optional<String> whyNot(int nodes) {
    return Optional.empty();
  }

  /** The same around nodes that run already. */
  default Wires layAround(Installed side) {
    throw new Failure(whyNotAround(side).orElseThrow());
  }

  /** Why that is not possible; empty if it is. */
  default Optional<String> whyNotAround(Installed side) {
    return Optional.of("the relays that it takes are told to nodes when they start");
  }
}
