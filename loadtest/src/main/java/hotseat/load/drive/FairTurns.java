package hotseat.load.drive;

import java.util.List;

/** Each attempt goes to the next node. */
final class FairTurns implements Turns {

  private final List<String> nodes;
  private int turn;

  FairTurns(List<String> nodes, int first) {
    this.nodes = nodes;
    this.turn = first;
  }

  @Override
  public void next() {
    turn++;
  }

  @Override
  public void failed() {
    // The next attempt goes to another node in any case.
  }

  @Override
  public int index() {
    return Math.floorMod(turn, nodes.size());
  }

  @Override
  public String node() {
    return nodes.get(index());
  }

  @Override
  public boolean hasOthers() {
    return nodes.size() > 1;
  }
}
