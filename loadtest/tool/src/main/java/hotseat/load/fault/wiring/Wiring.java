package hotseat.load.fault.wiring;

import hotseat.load.failure.Failure;
import hotseat.load.launch.ClusterPlan;
import java.util.Optional;

/**
 * How the parts of a contestant are connected: directly, or through something that can be broken.
 */
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

  /** What this machine lacks to lay it for so many nodes. Empty if nothing. */
  default Optional<String> whyNot(int nodes) {
    return Optional.empty();
  }

  /** Lays it around nodes that already run. */
  default Wires layAround(Installed side) {
    throw new Failure(whyNotAround(side).orElseThrow());
  }

  /** Why that is not possible. Empty if it is. */
  default Optional<String> whyNotAround(Installed side) {
    return Optional.of("it needs relays, and nodes only learn of relays at their start");
  }
}
