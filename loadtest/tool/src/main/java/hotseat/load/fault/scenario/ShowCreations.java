package hotseat.load.fault.scenario;

import hotseat.load.fault.stage.SideLoad;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients that each create the largest allowed show, all at once and through one node. A client
 * that is refused tries again.
 *
 * @param node the node that receives the requests
 */
record ShowCreations(int node) implements SideLoad {

  static final String CREATED = "shows of a million seats created";
  static final String REFUSED = "creations refused";
  static final String AT_WORK = "seconds in which a show was being created";

  // The default number of connections of a node.
  private static final int CLIENTS = 8;
  private static final String LAYOUT = "{\"rows\":1000,\"seatsPerRow\":1000}";
  private static final long AGAIN_AFTER_MS = 500;

  @Override
  public String name() {
    return "shows are created through node " + node;
  }

  @Override
  public Running begin(List<URI> nodes) {
    Creating creating = new Creating();
    for (int client = 1; client <= CLIENTS; client++) {
      URI show = nodes.get(node).resolve("/v1/shows/large-" + client);
      creating.clients.begin(() -> creating.create(show));
    }
    return creating;
  }

  private static final class Creating implements Running {
    private final SideClients clients = new SideClients();
    private final LateSeconds atWork = new LateSeconds(System.nanoTime());
    private final LongAdder created = new LongAdder();
    private final LongAdder refused = new LongAdder();

    boolean create(URI show) throws InterruptedException {
      long askedNanos = System.nanoTime();
      try {
        if (clients.put(show, LAYOUT).isDone()) {
          created.increment();
          return false;
        }
        refused.increment();
      } finally {
        atWork.waited(askedNanos, System.nanoTime());
      }
      Thread.sleep(AGAIN_AFTER_MS);
      return true;
    }

    @Override
    public Outcome soFar() {
      return new Outcome(
          Map.of(CREATED, created.sum(), REFUSED, refused.sum(), AT_WORK, (long) atWork.count()),
          List.of());
    }

    @Override
    public void stop() {
      clients.stop();
    }
  }
}
