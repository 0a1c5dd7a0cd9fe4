package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.comesBack;
import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.workload.Workloads;
import java.util.List;

/** Nodes of the actor implementation join, leave and die. */
final class NodeFaults {

  // Rebalancing begins at most 2 s after a node has joined, and takes a round or two.
  private static final long REBALANCE_MS = 5_000;

  // Shards move within a few gossip rounds, and a seat is read once before it answers.
  private static final Expectation JOIN =
      new Expectation.Pause(1_000, "aim: a shard moves in less than a second");
  static final Expectation HANDOFF =
      new Expectation.Pause(1_500, "aim: a handoff takes less than a second and a half");

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "join",
              "a node joins under load, and takes its share of the seats",
              "3 nodes",
              Concern.ACTOR,
              Workloads.REBALANCE,
              26,
              Wiring.DIRECT,
              NodeFaults::join,
              JOIN,
              List.of(Proofs::seatsMovedInDemand)),
          new Scenario(
              "leave",
              "the owner of the hottest seat leaves in good order",
              "3 nodes",
              Concern.ACTOR,
              Workloads.REBALANCE,
              30,
              Wiring.DIRECT,
              NodeFaults::leave,
              HANDOFF,
              List.of(Proofs::seatsMovedInDemand)),
          new Scenario(
              "rolling",
              "every node is restarted, one after the other",
              "3 nodes",
              Concern.ACTOR,
              Workloads.REBALANCE,
              56,
              Wiring.DIRECT,
              NodeFaults::rolling,
              HANDOFF,
              List.of(Proofs::seatsMovedInDemand, Proofs::everyNodeWasAway)),
          new Scenario(
              "kill-owner",
              "the owner of the hottest seat is killed (SIGKILL)",
              "3 nodes",
              Concern.ACTOR,
              Workloads.REBALANCE,
              46,
              Wiring.DIRECT,
              NodeFaults::killOwner,
              new Expectation.Failover(),
              List.of(Proofs::seatsMovedInDemand, Proofs::askedAgain, Proofs::unknownAndApplied)),
          new Scenario(
              "kill-oldest",
              "the oldest node, which runs the shard coordinator, is killed",
              "3 nodes",
              Concern.ACTOR,
              Workloads.REBALANCE,
              46,
              Wiring.DIRECT,
              NodeFaults::killOldest,
              new Expectation.Failover(),
              List.of(Proofs::coordinatorMoved, Proofs::askedAgain, Proofs::othersKeptServing)),
          new Scenario(
              "handoff-flood",
              "one seat is flooded with requests while its shard moves",
              "3 nodes",
              Concern.ACTOR,
              Workloads.HOT_SEAT,
              30,
              Wiring.DIRECT,
              NodeFaults::leave,
              HANDOFF,
              List.of(Proofs::seatsMovedInDemand, Proofs::requestsRedelivered)));

  private NodeFaults() {}

  private static void join(Stage stage) throws InterruptedException {
    int late = stage.other();
    stage.stop(late);
    lead(stage);
    stage.breaks(stage.name(late) + " joins");
    stage.start(late);
    stage.lasts(REBALANCE_MS);
    stage.heals("seats are spread evenly again");
  }

  private static void leave(Stage stage) throws InterruptedException {
    lead(stage);
    int owner = stage.owner();
    stage.concerns(owner);
    stage.breaks(stage.name(owner) + " leaves");
    stage.stop(owner);
    stage.heals(stage.name(owner) + " has left");
    stage.lasts(Scripts.SETTLE_MS);
    comesBack(stage, owner);
  }

  private static void rolling(Stage stage) throws InterruptedException {
    lead(stage);
    for (int node = 0; node < stage.nodes(); node++) {
      stage.breaks(stage.name(node) + " restarts");
      stage.stop(node);
      stage.start(node);
      stage.heals(stage.name(node) + " is back");
      stage.lasts(Scripts.SETTLE_MS);
    }
  }

  private static void killOwner(Stage stage) throws InterruptedException {
    lead(stage);
    kill(stage, stage.owner());
  }

  private static void killOldest(Stage stage) throws InterruptedException {
    lead(stage);
    kill(stage, stage.oldest());
  }

  private static void kill(Stage stage, int node) throws InterruptedException {
    stage.concerns(node);
    stage.breaks(stage.name(node) + " is killed");
    stage.kill(node);
    stage.awaitOwnerOtherThan(node, Scripts.FAILOVER_MAX_MS);
    stage.heals("other nodes have taken over");
    comesBack(stage, node);
  }
}
