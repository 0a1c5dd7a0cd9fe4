package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.comesBack;
import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.relay.Link;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Between;
import hotseat.load.fault.wiring.NodeRelays;
import hotseat.load.fault.wiring.Parting;
import hotseat.load.workload.Workloads;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Nodes of the actor implementation that cannot reach each other, while buyers can reach all of
 * them.
 */
final class PartitionFaults {

  static final String NEEDS =
      "3 nodes, and loopback addresses 127.0.0.2 to 127.0.0.4 or a network of their own";

  // Long enough that a silent node is suspected, and too short for the cluster to be sure of it.
  private static final long FLAP_MS = 6_000;
  // Long enough that the others reach the node again.
  private static final long BETWEEN_FLAPS_MS = 3_000;
  private static final int FLAPS = 4;
  // Decisions made while it flapped take their course.
  private static final long AFTER_FLAPS_MS = 8_000;

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "partition",
              "the owner of the hottest seat and the other nodes do not reach each other",
              NEEDS,
              Concern.ACTOR,
              Workloads.REBALANCE,
              62,
              Between.NODES,
              PartitionFaults::partition,
              new Expectation.Failover(),
              List.of(Proofs::parted, Proofs::ended, Proofs::seatsMovedInDemand)),
          new Scenario(
              "partition-one-way",
              "messages from the owner of the hottest seat are lost, those to it are not",
              NEEDS,
              Concern.ACTOR,
              Workloads.REBALANCE,
              62,
              NodeRelays.WIRING,
              PartitionFaults::oneWay,
              new Expectation.Failover(),
              List.of(Proofs::parted, Proofs::ended, Proofs::seatsMovedInDemand)),
          new Scenario(
              "partition-all",
              "no node reaches any other: there is no majority",
              NEEDS,
              Concern.ACTOR,
              Workloads.REBALANCE,
              80,
              Between.NODES,
              PartitionFaults::allNodesAlone,
              new Expectation.AfterHeal(20_000, "the last lease runs out, and a node starts"),
              List.of(Proofs::parted, Proofs::ended)),
          new Scenario(
              "partition-flapping",
              "the owner of the hottest seat is cut off again and again, but never for long",
              NEEDS,
              Concern.ACTOR,
              Workloads.REBALANCE,
              100,
              Between.NODES,
              PartitionFaults::flapping,
              new Expectation.AfterHeal(20_000, "the last lease runs out, and a node starts"),
              List.of(Proofs::parted, Proofs::unreachable)));

  private PartitionFaults() {}

  private static void partition(Stage stage) throws InterruptedException {
    Parting parting = Parting.of(stage.wires());
    cutOff(stage, parting::part, parting::join);
  }

  private static void oneWay(Stage stage) throws InterruptedException {
    NodeRelays relays = NodeRelays.of(stage.wires());
    cutOff(stage, node -> relays.from(node, Link.BLACK_HOLE), node -> relays.from(node, Link.OPEN));
  }

  private static void cutOff(Stage stage, IntConsumer cut, IntConsumer mend)
      throws InterruptedException {
    lead(stage);
    int node = stage.owner();
    stage.concerns(node);
    stage.mayEnd(node);
    stage.breaks(stage.name(node) + " is cut off");
    cut.accept(node);
    stage.measured(Proofs.ENDED, stage.awaitEnd(node, Scripts.FAILOVER_MAX_MS) ? 1 : 0);
    stage.awaitOwnerOtherThan(node, Scripts.FAILOVER_MAX_MS);
    mend.accept(node);
    stage.heals("all nodes reach each other again");
    comesBack(stage, node);
  }

  private static void allNodesAlone(Stage stage) throws InterruptedException {
    lead(stage);
    IntStream.range(0, stage.nodes()).forEach(stage::mayEnd);
    stage.breaks("no node reaches another");
    Parting parting = Parting.of(stage.wires());
    IntStream.range(0, stage.nodes()).forEach(parting::part);
    long ended = 0;
    for (int node = 0; node < stage.nodes(); node++) {
      ended += stage.awaitEnd(node, Scripts.FAILOVER_MAX_MS) ? 1 : 0;
    }
    stage.measured(Proofs.ENDED, ended);
    IntStream.range(0, stage.nodes()).forEach(parting::join);
    stage.heals("all nodes reach each other again");
    startEnded(stage);
  }

  /** A cluster whose members come and go shuts down as a whole rather than guess. */
  private static void flapping(Stage stage) throws InterruptedException {
    lead(stage);
    Parting parting = Parting.of(stage.wires());
    int node = stage.owner();
    IntStream.range(0, stage.nodes()).forEach(stage::mayEnd);
    for (int flap = 0; flap < FLAPS; flap++) {
      stage.breaks(stage.name(node) + " is cut off");
      parting.part(node);
      stage.lasts(FLAP_MS + stage.random().nextInt(1_000));
      parting.join(node);
      stage.heals("all nodes reach each other again");
      stage.lasts(BETWEEN_FLAPS_MS);
    }
    stage.lasts(AFTER_FLAPS_MS);
    startEnded(stage);
  }

  private static void startEnded(Stage stage) throws InterruptedException {
    for (int node = 0; node < stage.nodes(); node++) {
      stage.startIfEnded(node);
    }
    stage.lasts(Scripts.SETTLE_MS);
  }
}
