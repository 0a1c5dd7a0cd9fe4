package hotseat.load.drive;

import java.util.List;

/**
 * The nodes that one buyer asks in turn, and what is known about the connections to them.
 *
 * <p>Gatling sends a request once more by itself if it finds out that a kept connection was closed;
 * if then nobody takes the new connection, the first sending may nevertheless have arrived. So a
 * refused connection proves that nothing was sent only to a node where none was kept.
 */
final class Connections {

  private final List<String> nodes;
  private final boolean isShared;
  private final boolean[] mayBeKept;
  private int turn;

  /**
   * For one buyer.
   *
   * @param isShared whether other buyers use the same connections
   */
  Connections(List<String> nodes, int firstTurn, boolean isShared) {
    this.nodes = nodes;
    this.isShared = isShared;
    this.mayBeKept = new boolean[nodes.size()];
    this.turn = firstTurn;
  }

  void next() {
    turn++;
  }

  int index() {
    return Math.floorMod(turn, nodes.size());
  }

  String node() {
    return nodes.get(index());
  }

  /** Ends an attempt, and says whether surely no byte of it was sent. */
  boolean end(boolean isAnswered, boolean isRefused) {
    boolean isUnsent = isRefused && !isShared && !mayBeKept[index()];
    mayBeKept[index()] = isAnswered;
    return isUnsent;
  }
}
