package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.countEnded;
import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.DatabaseRelays;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.fault.wiring.Installed;
import hotseat.load.fault.wiring.Wires;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.workload.Workloads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Nothing breaks, but one node receives more requests than it can serve. */
final class CrowdFaults {

  // Eight connections run 13 statements a second, and a crowd of readers needs hundreds.
  private static final Duration EACH_WAY = Duration.ofMillis(300);
  // Twice what a node needs to be sure that the database answers the other nodes but not itself.
  private static final long CROWDED_MS = 12_000;
  private static final long CREATING_MS = 12_000;
  // By then a node that leaves has handed its seats over and has ended.
  private static final long LEAVES_MS = 12_000;
  // What a node needs to be sure that the database answers the other nodes but not itself.
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
              Workloads.REBALANCE,
              46,
              DatabaseRelays::new,
              CrowdFaults::herd,
              new Expectation.AfterHeal(2_000, "aim: within two seconds after the crowd is gone"),
              List.of(CrowdFaults::kept),
              List.of(Demands::noNodeEnds, Demands::everySeatAnswersAgain)),
          new Scenario(
              "greedy-admin",
              "eight shows of a million seats are created at once, through one node",
              "the embedded database",
              Concern.BOTH,
              Workloads.REBALANCE,
              46,
              KEEPS_NOTHING,
              CrowdFaults::greed,
              new Expectation.Pause(2_000, "aim: no buyer waits for a show to be created"),
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
    stage.heals("the crowd is gone, and the database is fast again");
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
    stage.heals("no client creates shows any more");
    // A node finishes creations already begun even though no client waits for them.
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
    long seconds = observed.journal().figure(name);
    return new Evidence(name, Long.toString(seconds), seconds >= LATE_SECONDS_MIN);
  }

  private static Evidence created(Observed observed) {
    return Evidence.figure(
        "shows created, and creations refused",
        observed.journal().figure(ShowCreations.CREATED)
            + ", "
            + observed.journal().figure(ShowCreations.REFUSED));
  }
}
