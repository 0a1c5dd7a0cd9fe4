package hotseat.load.fault.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.load.fault.scenario.SideClients.Answer;
import hotseat.load.fault.stage.SideLoad;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients that each try to hold a seat of their own, and give up when the answer is 504. The 504
 * names the time after which the hold is settled. A seat that the map shows as free after that must
 * stay free, because no client requests it any more.
 *
 * @param node that receives the requests
 */
record GivenUpHolds(int node) implements SideLoad {

  static final String SETTLED = "holds that were settled without an effect";

  static final String SHOW = "given-up";
  // A few, because each late attempt keeps a connection to the database open.
  private static final int SEATS = 12;
  private static final long PAUSE_MS = 500;
  private static final int UNKNOWN = 504;

  @Override
  public String name() {
    return "holds that their clients give up, through node " + node;
  }

  @Override
  public Running begin(List<URI> nodes) {
    Holds holds = new Holds(nodes.get(node).resolve("/v1/shows/" + SHOW));
    holds.clients.create(holds.show, 1, SEATS);
    for (int number = 1; number <= SEATS; number++) {
      String seat = "A-" + number;
      holds.clients.begin(() -> holds.hold(seat, UUID.randomUUID()));
    }
    return holds;
  }

  /** A command that was answered 504, and when it was settled by that answer. */
  private record GivenUp(String seat, long answeredNanos, long settledAfterMs) {

    long settledNanos() {
      return answeredNanos + TimeUnit.MILLISECONDS.toNanos(settledAfterMs);
    }

    String violation(long freeNanos, long takenNanos) {
      return "the hold of %s was answered 504 and settled %d ms later. The seat was free %d ms after the 504, and held %d ms after it"
          .formatted(seat, settledAfterMs, msSince(freeNanos), msSince(takenNanos));
    }

    private long msSince(long nanos) {
      return TimeUnit.NANOSECONDS.toMillis(nanos - answeredNanos);
    }
  }

  private static final class Holds implements Running {
    private final SideClients clients = new SideClients();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final LongAdder settled = new LongAdder();
    private final URI show;

    Holds(URI show) {
      this.show = show;
    }

    /** Sends one hold. Any other answer than a 504 ends it: only a 504 says when it is settled. */
    boolean hold(String seat, UUID key) throws InterruptedException {
      Answer answer =
          clients.post(
              URI.create(show + "/seats/" + seat + "/hold"),
              key,
              "{\"buyer\":\"b-1\",\"ttlSeconds\":3600}");
      JsonNode settledAfterMs = answer.json().path("settledAfterMs");
      if (answer.status() == UNKNOWN && settledAfterMs.isNumber()) {
        awaitEnd(new GivenUp(seat, System.nanoTime(), settledAfterMs.longValue()));
      }
      return false;
    }

    private void awaitEnd(GivenUp command) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(command.settledNanos() - System.nanoTime());
      Optional<Boolean> isTaken = isTaken(command.seat());
      while (isTaken.isEmpty()) {
        Thread.sleep(PAUSE_MS);
        isTaken = isTaken(command.seat());
      }
      if (!isTaken.get()) {
        settled.increment();
        long freeNanos = System.nanoTime();
        clients.begin(() -> watch(command, freeNanos));
      }
    }

    private boolean watch(GivenUp command, long freeNanos) throws InterruptedException {
      Thread.sleep(PAUSE_MS);
      boolean isTaken = isTaken(command.seat()).orElse(false);
      if (isTaken) {
        violations.add(command.violation(freeNanos, System.nanoTime()));
      }
      return !isTaken;
    }

    /** Reads the map, because it comes from the database and not from an owner's memory. */
    private Optional<Boolean> isTaken(String seat) throws InterruptedException {
      JsonNode seats = clients.get(URI.create(show + "/seats")).json().path("seats");
      return Optional.of(seats)
          .filter(JsonNode::isArray)
          .map(all -> all.findValuesAsText("seat").contains(seat));
    }

    @Override
    public Outcome soFar() {
      return new Outcome(Map.of(SETTLED, settled.sum()), List.copyOf(violations));
    }

    @Override
    public void stop() {
      clients.stop();
    }
  }
}
