package hotseat.load.fault.stage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The nodes that may have ended because a script has broken them. */
final class Excuses {

  private final Set<Integer> nodes = ConcurrentHashMap.newKeySet();

  void nodeMayEnd(int node) {
    nodes.add(node);
  }

  /** If the node ends from now on, the script is not the cause. */
  void nodeIsBack(int node) {
    nodes.remove(node);
  }

  boolean mayEnd(int node) {
    return nodes.contains(node);
  }
}
