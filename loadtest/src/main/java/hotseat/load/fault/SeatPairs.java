package hotseat.load.fault;

import hotseat.load.fault.SideClients.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * Two clients for each seat of a small show: while the one still waits for its release, the other
 * one asks for the seat, and the next time it is the other way round. Nobody else wants the seat.
 *
 * <p>So there is always a write under way and one that waits for it, and after these two nobody
 * writes the seat before both are answered: a later owner that has missed the second one does not
 * find that out by a write of its own.
 *
 * @param node that is asked
 */
record SeatPairs(int node) implements SideLoad {

  static final String PASSED_ON = "times a seat went from one client of a pair to the other";

  static final String SHOW = "pairs";
  // Some dozens for each node, because it takes luck to meet a pair in the right moment.
  private static final int SEATS = 100;
  // Later than the release has begun its write, and sooner than that can end far from a database.
  private static final long BEHIND_MS = 150;
  private static final long REST_MS = 400;

  @Override
  public String name() {
    return "pairs pass seats on through node " + node;
  }

  @Override
  public Running begin(List<URI> nodes) {
    Pairs pairs = new Pairs(nodes.get(node).resolve("/v1/shows/" + SHOW));
    pairs.clients.create(pairs.show, 1, SEATS);
    for (int seat = 1; seat <= SEATS; seat++) {
      Pair pair = new Pair(pairs, "A-" + seat);
      pairs.clients.begin(pair::passOn);
    }
    return pairs;
  }

  private static final class Pairs implements Running {
    private final SideClients clients = new SideClients();
    private final LongAdder passedOn = new LongAdder();
    private final URI show;

    Pairs(URI show) {
      this.show = show;
    }

    Answer hold(String seat, UUID key) throws InterruptedException {
      return clients.post(
          URI.create(show + "/seats/" + seat + "/hold"),
          key,
          "{\"buyer\":\"pair\",\"ttlSeconds\":3600}");
    }

    Answer release(String seat, UUID holdId, UUID key) throws InterruptedException {
      return clients.post(
          URI.create(show + "/seats/" + seat + "/release"),
          key,
          "{\"holdId\":\"%s\"}".formatted(holdId));
    }

    @Override
    public Outcome soFar() {
      return new Outcome(Map.of(PASSED_ON, passedOn.sum()), List.of());
    }

    @Override
    public void stop() {
      clients.stop();
    }
  }

  private static final class Pair {
    private final Pairs pairs;
    private final String seat;
    private UUID holder = UUID.randomUUID();

    Pair(Pairs pairs, String seat) {
      this.pairs = pairs;
      this.seat = seat;
    }

    /** The first time nobody has it, and the release is refused. */
    boolean passOn() throws InterruptedException {
      UUID before = holder;
      UUID release = UUID.randomUUID();
      holder = UUID.randomUUID();
      pairs.clients.begin(() -> !isDecided(pairs.release(seat, before, release)));
      Thread.sleep(BEHIND_MS);
      while (!pairs.hold(seat, holder).isDone()) {
        Thread.sleep(REST_MS);
      }
      pairs.passedOn.increment();
      Thread.sleep(REST_MS);
      return true;
    }

    private static boolean isDecided(Answer answer) throws InterruptedException {
      boolean isDecided = answer.isDone() || answer.status() / 100 == 4;
      if (!isDecided) {
        Thread.sleep(REST_MS);
      }
      return isDecided;
    }
  }
}
