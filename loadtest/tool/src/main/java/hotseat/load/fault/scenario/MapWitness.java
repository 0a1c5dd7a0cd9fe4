package hotseat.load.fault.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.load.fault.stage.SideLoad;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A client that keeps reading the seat map, and one client for each seat in it that keeps reading
 * the seat.
 *
 * <p>The map comes from the database and the seat from its owner's memory. The contract calls both
 * strong: no later read may be older than what the map has shown. Buyers cannot detect an owner
 * that missed a write whose answer reached no client: the map reveals it.
 *
 * @param node the node that receives the reads
 * @param show the show whose map is read
 */
record MapWitness(int node, String show) implements SideLoad {

  static final String READS = "reads of a seat after the seat map had shown it";

  private static final long PAUSE_MS = 250;
  private static final int VIOLATIONS_MAX = 1_000;

  @Override
  public String name() {
    return "the seat map is compared with the seats through node " + node;
  }

  @Override
  public Running begin(List<URI> nodes) {
    Watching watching = new Watching(nodes.get(node).resolve("/v1/shows/" + show));
    watching.clients.begin(watching::readMap);
    return watching;
  }

  /**
   * What the map has shown of a seat, and when.
   *
   * @param version the oldest version that a later read may return
   */
  private record Shown(long version, boolean isTaken, long nanos) {

    /**
     * The map omits available seats, so a seat missing from it has changed since. This holds only
     * for holds that do not expire during the scenario.
     */
    Shown gone(long nowNanos) {
      return isTaken ? new Shown(version + 1, false, nowNanos) : this;
    }
  }

  private static final class Watching implements Running {
    private final SideClients clients = new SideClients();
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final LongAdder reads = new LongAdder();
    private final URI show;

    Watching(URI show) {
      this.show = show;
    }

    boolean readMap() throws InterruptedException {
      JsonNode map = clients.get(URI.create(show + "/seats")).json().path("seats");
      if (map.isArray()) {
        compareWithLast(map, System.nanoTime());
      }
      Thread.sleep(PAUSE_MS);
      return true;
    }

    private void compareWithLast(JsonNode map, long nowNanos) {
      Set<String> taken = new HashSet<>();
      for (JsonNode one : map) {
        String seat = one.path("seat").asText();
        taken.add(seat);
        Shown now = new Shown(one.path("version").longValue(), true, nowNanos);
        if (Optional.ofNullable(shown.put(seat, now)).isEmpty()) {
          clients.begin(() -> readSeat(seat));
        }
      }
      shown.replaceAll((seat, last) -> taken.contains(seat) ? last : last.gone(nowNanos));
    }

    boolean readSeat(String seat) throws InterruptedException {
      Shown before = Objects.requireNonNull(shown.get(seat));
      long askedNanos = System.nanoTime();
      JsonNode read = clients.get(URI.create(show + "/seats/" + seat)).json();
      if (read.has("version")) {
        reads.increment();
        compare(seat, before, read.path("version").longValue(), askedNanos);
      }
      Thread.sleep(PAUSE_MS);
      return true;
    }

    private void compare(String seat, Shown before, long version, long askedNanos) {
      if (version < before.version() && violations.size() < VIOLATIONS_MAX) {
        violations.add(
            "the map had shown %s at version %d or later; a read %d ms later returned version %d"
                .formatted(
                    seat,
                    before.version(),
                    TimeUnit.NANOSECONDS.toMillis(askedNanos - before.nanos()),
                    version));
      }
    }

    @Override
    public Outcome soFar() {
      return new Outcome(Map.of(READS, reads.sum()), List.copyOf(violations));
    }

    @Override
    public void stop() {
      clients.stop();
    }
  }
}
