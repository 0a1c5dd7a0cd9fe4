package hotseat.load.fault;

import hotseat.load.serve.ClusterPlan;
import java.net.URI;
import java.util.List;

/** Nothing lies between parts that do not exist. */
final class NoWires implements Wires {

  @Override
  public ClusterPlan plan() {
    throw new UnsupportedOperationException("there are no nodes");
  }

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
