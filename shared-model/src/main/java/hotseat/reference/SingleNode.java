package hotseat.reference;

import hotseat.api.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node without peers: always ready, owner of everything. */
record SingleNode(String implementation, String name) implements Node {

  @Override
  public Optional<String> notReadyBecause() {
    return Optional.empty();
  }

  @Override
  public Map<String, Object> topology() {
    return Map.of("members", List.of(Map.of("node", name, "status", "Up")));
  }
}
