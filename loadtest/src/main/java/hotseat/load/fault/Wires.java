package hotseat.load.fault;

import hotseat.load.serve.ClusterPlan;
import java.net.URI;
import java.util.List;

/** What lies between the parts of a running side. */
public interface Wires extends AutoCloseable {

  /** Nothing. */
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

  /** The plan of nodes that are told other addresses than the real ones. */
  default ClusterPlan plan(ClusterPlan direct) {
    return direct;
  }

  /** Where the buyers reach the nodes. */
  default List<URI> doors(List<URI> nodes) {
    return nodes;
  }

  /** Does everything that passes here pass as if nothing were there? */
  boolean areWhole();

  @Override
  void close();
}
