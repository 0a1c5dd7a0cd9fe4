package hotseat.load.drive;

import java.util.List;

/** The nodes in the order in which one buyer asks them: each attempt goes to the next one. */
final class Turns {

  private final List<String> nodes;
  private int turn;

  /**
   * For one buyer.
   *
   * @param first another one for each buyer, so that all nodes have the same to do from the start
   */
  Turns(List<String> nodes, int first) {
    this.nodes = nodes;
    this.turn = first;
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
}
