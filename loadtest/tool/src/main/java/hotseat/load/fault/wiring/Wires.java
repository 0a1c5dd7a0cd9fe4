package hotseat.load.fault.wiring;

import hotseat.load.launch.ClusterPlan;
import java.net.URI;
import java.util.List;

/** What lies between the parts of a running contestant. */
public interface Wires extends AutoCloseable {

  /** Nothing between the parts. */
  Wires DIRECT =
      new Wires() {
        @Override
        public boolean areWhole() {
          return true;
        }

        @Override
        public void close() {
          // There is nothing to take down.
        }
      };

  /** This plan, with the addresses that nodes receive instead of the real ones. */
  default ClusterPlan plan(ClusterPlan direct) {
    return direct;
  }

  /** Where the buyers reach the nodes. */
  default List<URI> doors(List<URI> nodes) {
    return nodes;
  }

  /** Whether everything passes as if there were no wires. */
  boolean areWhole();

  @Override
  void close();
}
