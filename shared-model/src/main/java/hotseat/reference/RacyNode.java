package hotseat.reference;

import hotseat.http.NodeParts;
import hotseat.http.NodeProcess;
import java.util.List;

/**
 * A node that sells seats twice, see {@link RacyReservations}. It exists only to prove the tests.
 */
public final class RacyNode {

  private RacyNode() {}

  public static void main(String[] args) {
    NodeProcess.run(
        (environment, machine, _) -> {
          InMemoryShows shows = new InMemoryShows(new SteadyClock(machine));
          return new NodeParts(
              new SingleNode("racy", environment.text("HOTSEAT_NODE", "racy-1")),
              new RacyReservations(shows, machine.ticker()),
              shows,
              List.of());
        });
  }
}
