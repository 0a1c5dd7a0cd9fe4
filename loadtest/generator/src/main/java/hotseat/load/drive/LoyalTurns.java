package hotseat.load.drive;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Stays with one node as long as it answers, like a load balancer with sticky sessions. If that
 * node fails, the next one is used, and the first one is tried again after a while.
 */
final class LoyalTurns implements Turns {

  private final List<String> nodes;
  private final int home;
  private final LongSupplier nanoTime;
  private int current;
  private long leftNanos;

  LoyalTurns(List<String> nodes, int home) {
    this(nodes, home, System::nanoTime);
  }

  LoyalTurns(List<String> nodes, int home, LongSupplier nanoTime) {
    this.nodes = nodes;
    this.home = Math.floorMod(home, nodes.size());
    this.nanoTime = nanoTime;
    this.current = this.home;
  }

  @Override
  public void next() {
    if (current != home && nanoTime.getAsLong() - leftNanos > AWAY_NANOS) {
      current = home;
    }
  }

  @Override
  public void failed() {
    if (current == home) {
      leftNanos = nanoTime.getAsLong();
    }
    current = (current + 1) % nodes.size();
  }

  @Override
  public int index() {
    return current;
  }

  @Override
  public String node() {
    return nodes.get(current);
  }

  @Override
  public boolean hasOthers() {
    return nodes.size() > 1;
  }
}
