package hotseat.load.drive;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Sends each attempt to the next node, like a load balancer without sessions. A node that failed is
 * skipped for a while, unless all nodes have failed.
 */
final class FairTurns implements Turns {

  private final List<String> nodes;
  private final LongSupplier nanoTime;
  private final long[] backNanos;
  private int turn;

  FairTurns(List<String> nodes, int first) {
    this(nodes, first, System::nanoTime);
  }

  FairTurns(List<String> nodes, int first, LongSupplier nanoTime) {
    this.nodes = nodes;
    this.turn = Math.floorMod(first, nodes.size());
    this.nanoTime = nanoTime;
    this.backNanos = new long[nodes.size()];
    Arrays.fill(backNanos, nanoTime.getAsLong());
  }

  @Override
  public void next() {
    long now = nanoTime.getAsLong();
    for (int passed = 0; passed < nodes.size(); passed++) {
      step();
      if (now - backNanos[turn] >= 0) {
        return;
      }
    }
    step();
  }

  private void step() {
    turn = (turn + 1) % nodes.size();
  }

  @Override
  public void failed() {
    backNanos[turn] = nanoTime.getAsLong() + AWAY_NANOS;
  }

  @Override
  public int index() {
    return turn;
  }

  @Override
  public String node() {
    return nodes.get(turn);
  }

  @Override
  public boolean hasOthers() {
    return nodes.size() > 1;
  }
}
