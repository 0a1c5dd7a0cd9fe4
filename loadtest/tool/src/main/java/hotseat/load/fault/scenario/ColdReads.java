package hotseat.load.fault.scenario;

import hotseat.load.fault.scenario.SideClients.Answer;
import hotseat.load.fault.stage.SideLoad;
import hotseat.model.Layout;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Many clients that read seats of a large show that no client has read yet, all through one node.
 * Each seat is read until its read succeeds: a seat that is answered drops out, a seat that is not
 * is read again.
 *
 * @param node the node that receives the reads
 * @param creator the node that creates the show
 */
record ColdReads(int node, int creator) implements SideLoad {

  static final String READ = "cold seats read";
  static final String LATE = "seconds in which a read was refused or took over a second";

  private static final String SHOW = "cold";
  // A node with a slow database owns more of them than it can read during the fault. The other
  // nodes' seats are soon read, and then the whole crowd waits for this node.
  private static final int ROWS = 30;
  private static final int SEATS_PER_ROW = 100;
  // Many times the number of connections of a node.
  private static final int CLIENTS = 400;
  // Clients whose reads fail wait, so that they are a crowd and not an attack on the processor.
  private static final long AGAIN_AFTER_MS = 250;

  @Override
  public String name() {
    return "cold seats are read through node " + node;
  }

  @Override
  public Running begin(List<URI> nodes) {
    Reading reading = new Reading(show(nodes, node));
    reading.create(show(nodes, creator));
    for (int client = 0; client < CLIENTS; client++) {
      reading.clients.begin(reading::read);
    }
    return reading;
  }

  private static URI show(List<URI> nodes, int node) {
    return nodes.get(node).resolve("/v1/shows/" + SHOW);
  }

  private static final class Reading implements Running {
    private final SideClients clients = new SideClients();
    private final LateSeconds late = new LateSeconds(System.nanoTime());
    private final LongAdder read = new LongAdder();
    private final Queue<String> unread = new ConcurrentLinkedQueue<>();
    private final URI show;

    Reading(URI show) {
      this.show = show;
    }

    void create(URI at) {
      clients.create(at, ROWS, SEATS_PER_ROW);
      for (String row : Layout.of(ROWS, SEATS_PER_ROW).rowNames()) {
        for (int number = 1; number <= SEATS_PER_ROW; number++) {
          unread.add(row + "-" + number);
        }
      }
    }

    boolean read() throws InterruptedException {
      String seat = unread.poll();
      if (seat == null) {
        Thread.sleep(AGAIN_AFTER_MS);
        return true;
      }
      long askedNanos = System.nanoTime();
      Answer answer = clients.get(URI.create(show + "/seats/" + seat));
      long answeredNanos = System.nanoTime();
      late.waited(askedNanos, answeredNanos);
      if (answer.isDone()) {
        read.increment();
      } else {
        late.refused(answeredNanos);
        unread.add(seat);
        Thread.sleep(AGAIN_AFTER_MS);
      }
      return true;
    }

    @Override
    public Outcome soFar() {
      return new Outcome(Map.of(READ, read.sum(), LATE, (long) late.count()), List.of());
    }

    @Override
    public void stop() {
      clients.stop();
    }
  }
}
