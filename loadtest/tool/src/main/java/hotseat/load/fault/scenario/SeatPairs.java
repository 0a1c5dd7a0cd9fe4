package hotseat.load.fault.scenario;

import hotseat.load.fault.scenario.SideClients.Answer;
import hotseat.load.fault.stage.SideLoad;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * Two clients for each seat of a small show: while one of them still waits for its release, the
 * other requests the seat. Then they change roles. No other client requests the seat.
 *
 * <p>So one write is always in flight and another one waits for it. After these two no client
 * writes the seat before both are answered, so a later owner that has missed the second write does
 * not discover that through a write of its own.
 *
 * @param node the node that receives the requests
 */
record SeatPairs(int node) implements SideLoad {

  static final String PASSED_ON = "times a seat went from one client of a pair to the other";

  static final String SHOW = "pairs";
  // Dozens for each node, because hitting a pair at the right moment takes luck.
  private static final int SEATS = 100;
  // Later than the start of the release's write, and earlier than its end when the database is far
  // away.
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

    /** The first time the seat is free, and the release is refused. */
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
