package hotseat.load.fault.wiring;

import hotseat.load.launch.ClusterPlan;
import java.util.Optional;

/** What a {@link Parting} cuts a node off from. */
public enum Between implements Wiring {
  /** A node and all other nodes. */
  NODES {
    @Override
    public Wires lay(ClusterPlan plan) {
      return NodeRelays.WIRING.lay(plan);
    }

    @Override
    public Optional<String> whyNot(int nodes) {
      return NodeRelays.WIRING.whyNot(nodes);
    }
  },
  /** A node and the database. */
  DATABASE {
    @Override
    public Wires lay(ClusterPlan plan) {
      return new DatabaseRelays(plan);
    }
  };

  @Override
  public Wires layAround(Installed side) {
    return side.parting(this);
  }

  @Override
  public Optional<String> whyNotAround(Installed side) {
    return side.whyNotPart(this);
  }
}
