package hotseat.load.fault;

import hotseat.load.serve.ClusterPlan;
import java.net.URI;
import java.util.List;

/** What lies between the parts of a running side. */
public interface Wires extends AutoCloseable {

  /** The plan of the nodes, which may tell them other addresses than the real ones. */
  ClusterPlan plan();

  /** Where the buyers reach the nodes. */
  List<URI> doors(List<URI> nodes);

  /** Does everything that passes here pass as if nothing were there? */
  boolean areWhole();

  @Override
  void close();

  /** Nothing. */
  record Direct(ClusterPlan plan) implements Wires {

    @Override
    public List<URI> doors(List<URI> nodes) {
      return nodes;
    }

    @Override
    public boolean areWhole() {
      return true;
    }

    @Override
    public void close() {
      // There is nothing to take down.
    }
  }
}
