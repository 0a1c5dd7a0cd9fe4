package hotseat.load.fault;

import static hotseat.load.fault.Scripts.countEnded;
import static hotseat.load.fault.Scripts.lead;

import hotseat.load.fault.relay.Link;
import hotseat.load.serve.ClusterPlan;
import hotseat.load.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Nothing breaks, but one node is asked for more than it can do. */
final class CrowdFaults {

  // Eight connections do 13 statements a second, and a crowd of readers wants hundreds.
  private static final Duration EACH_WAY = Duration.ofMillis(300);
  // Twice what a node needs to be sure that the database answers others and not itself.
  private static final long CROWDED_MS = 12_000;
  private static final long CREATING_MS = 12_000;
  // A node that leaves has handed its seats over, and has ended.
  private static final long LEAVES_MS = 12_000;
  // What nodes need to be sure that the database answers others and not themselves.
  private static final long LATE_SECONDS_MIN = 5;

  private static final Wiring KEEPS_NOTHING =
      new Wiring() {
        @Override
        public Wires lay(ClusterPlan plan) {
          return Wires.DIRECT;
        }

        @Override
        public Optional<String> whyNotAround(Installed side) {
          return Optional.of("it would leave millions of seats in a database that is kept");
        }
      };

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "herd",
              "a crowd reads seats that are not in memory, through a node with a slow database",
              "the embedded database",
              Concern.BOTH,
              Workload.REBALANCE,
              46,
              DatabaseRelays::new,
              CrowdFaults::herd,
              new Expectation.AfterHeal(2_000, "aim: within two seconds after the crowd has gone"),
              List.of(CrowdFaults::kept),
              List.of(Demands::noNodeEnds, Demands::everySeatAnswersAgain)),
          new Scenario(
              "greedy-admin",
              "eight shows of a million seats are created at once, through one node",
              "the embedded database",
              Concern.BOTH,
              Workload.REBALANCE,
              46,
              KEEPS_NOTHING,
              CrowdFaults::greed,
              new Expectation.Pause(2_000, "aim: nobody who buys waits for those who create"),
              List.of(CrowdFaults::creating, CrowdFaults::created),
              List.of(Demands::noNodeEnds, Demands::noSeatIsAwayForLong)));

  private CrowdFaults() {}

  private static void herd(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    int node = stage.other();
    stage.concerns(node);
    IntStream.range(0, stage.nodes()).forEach(stage::mayEnd);
    stage.breaks("a crowd reads through " + stage.name(node) + ", and its database is slow");
    relays.one(node, Link.late(EACH_WAY));
    stage.beginSideLoad(new ColdReads(node, stage.other(node)));
    stage.lasts(CROWDED_MS);
    stage.endSideLoads();
    relays.one(node, Link.OPEN);
    stage.heals("the crowd has gone, and the database is near");
    stage.lasts(LEAVES_MS);
    countEnded(stage);
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void greed(Stage stage) throws InterruptedException {
    lead(stage);
    int node = stage.other();
    stage.concerns(node);
    IntStream.range(0, stage.nodes()).forEach(stage::mayEnd);
    stage.breaks("large shows are created through " + stage.name(node));
    stage.beginSideLoad(new ShowCreations(node));
    stage.lasts(CREATING_MS);
    stage.endSideLoads();
    stage.heals("nobody waits for a show any more");
    // What was begun is finished by a node although nobody waits for it.
    stage.awaitCalm();
    stage.lasts(LEAVES_MS);
    countEnded(stage);
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static Evidence kept(Observed observed) {
    return seconds(observed, ColdReads.LATE);
  }

  private static Evidence creating(Observed observed) {
    return seconds(observed, ShowCreations.AT_WORK);
  }

  private static Evidence seconds(Observed observed, String name) {
    long seconds = observed.journal().told(name);
    return new Evidence(name, Long.toString(seconds), seconds >= LATE_SECONDS_MIN);
  }

  private static Evidence created(Observed observed) {
    return Evidence.figure(
        "shows created, and creations sent away",
        observed.journal().told(ShowCreations.CREATED)
            + ", "
            + observed.journal().told(ShowCreations.REFUSED));
  }
}
