package hotseat.reference;

import hotseat.http.NodeParts;
import hotseat.http.NodeProcess;
import java.util.List;

/**
 * A node that keeps its shows in memory: it starts fast, forgets everything, and is never wrong.
 */
public final class MemoryNode {

  private MemoryNode() {}

  public static void main(String[] args) {
    NodeProcess.run(
        (environment, machine, _) -> {
          InMemoryShows shows =
              new InMemoryShows(
                  new SteadyClock(machine),
                  environment.number(
                      "HOTSEAT_MEMORY_CHANGES", InMemoryShows.CHANGES_MAX, 0, Integer.MAX_VALUE));
          return new NodeParts(
              new SingleNode("memory", environment.text("HOTSEAT_NODE", "memory-1")),
              new InMemoryReservations(shows),
              shows,
              List.of());
        });
  }
}
