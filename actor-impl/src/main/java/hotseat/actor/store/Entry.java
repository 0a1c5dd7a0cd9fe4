package hotseat.actor.store;

import java.util.List;
import java.util.UUID;

/** How a node enters the cluster: it joins the one that exists, or it founds one. */
public sealed interface Entry {

  UUID cluster();

  /** There was no cluster, so this node has founded one. */
  record Founder(UUID cluster) implements Entry {}

  /**
   * There is a cluster.
   *
   * @param members the addresses to contact. Empty if the only lease that runs is that of an
   *     earlier process at the node's own address
   */
  record Joiner(UUID cluster, List<String> members) implements Entry {
    public Joiner {
      members = List.copyOf(members);
    }
  }
}
