package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.comesBack;
import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Between;
import hotseat.load.fault.wiring.Parting;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.workload.Workloads;
import java.util.List;

/** Nodes of the actor implementation stand still for a while, as in a long garbage collection. */
final class PauseFaults {

  // Below the time until suspicion, around it, and below the time until removal.
  private static final List<Long> SHORT_MS = List.of(500L, 2_000L, 6_000L, 10_000L);
  private static final long BETWEEN_MS = 3_000;
  // Longer than a leaving node drains its requests, which may wait for the bystander themselves for
  // as long as a request may take. Shorter than until the bystander would be removed.
  private static final long BYSTANDER_MS = 8_000;

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "pause-owner",
              "the owner of the hottest seat is paused (SIGSTOP) until other nodes own its seats,"
                  + " and wakes up cut off from them",
              PartitionFaults.NEEDS,
              Concern.ACTOR,
              Workloads.REBALANCE,
              72,
              Between.NODES,
              PauseFaults::pauseOwner,
              new Expectation.Failover(),
              List.of(Proofs::fencedWrites, Proofs::ended)),
          new Scenario(
              "pause-short",
              "the owner of the hottest seat is paused for 0.5, 2, 6 and 10 s",
              "3 nodes",
              Concern.ACTOR,
              Workloads.REBALANCE,
              42,
              Wiring.DIRECT,
              PauseFaults::pauseShort,
              new Expectation.Pause(11_000, "the longest pause, and a second"),
              List.of(Proofs::unreachable, Proofs::sleeperWasSilent)),
          new Scenario(
              "pause-bystander",
              "an uninvolved node is paused while another node hands its shards over",
              "3 nodes",
              Concern.ACTOR,
              Workloads.REBALANCE,
              38,
              Wiring.DIRECT,
              PauseFaults::pauseBystander,
              new Expectation.Pause(BYSTANDER_MS + 1_500, "the bystander's pause, and a handoff"),
              List.of(Proofs::seatsMovedInDemand, Proofs::handoffWaited)));

  private PauseFaults() {}

  /**
   * The owner wakes up like a machine whose network returns later than its processor. Otherwise the
   * other nodes would inform it within a tenth of a second that it was removed, before it received
   * many requests.
   */
  private static void pauseOwner(Stage stage) throws InterruptedException {
    lead(stage);
    Parting parting = Parting.of(stage.wires());
    int owner = stage.owner();
    stage.concerns(owner);
    stage.breaks(stage.name(owner) + " is paused and cut off");
    parting.part(owner);
    stage.pause(owner);
    stage.lasts(Scripts.PAST_FAILOVER_MS);
    stage.resume(owner);
    stage.notes(stage.name(owner) + " wakes up");
    stage.measured(Proofs.ENDED, stage.awaitEnd(owner, Scripts.FAILOVER_MAX_MS) ? 1 : 0);
    parting.join(owner);
    stage.heals("all nodes reach each other again");
    comesBack(stage, owner);
  }

  private static void pauseShort(Stage stage) throws InterruptedException {
    lead(stage);
    for (long ms : SHORT_MS) {
      int owner = stage.owner();
      stage.concerns(owner);
      stage.breaks("%s is paused for %.1f s".formatted(stage.name(owner), ms / 1e3));
      stage.pause(owner);
      stage.lasts(ms);
      stage.resume(owner);
      stage.heals(stage.name(owner) + " wakes up");
      stage.lasts(BETWEEN_MS);
    }
  }

  private static void pauseBystander(Stage stage) throws InterruptedException {
    lead(stage);
    int leaver = stage.owner();
    int bystander = stage.other(leaver, stage.oldest());
    stage.concerns(leaver);
    stage.breaks(stage.name(leaver) + " leaves, " + stage.name(bystander) + " is paused");
    stage.pause(bystander);
    stage.terminate(leaver);
    stage.lasts(BYSTANDER_MS);
    stage.resume(bystander);
    stage.stop(leaver);
    stage.heals(stage.name(leaver) + " has left");
    stage.lasts(Scripts.SETTLE_MS);
    comesBack(stage, leaver);
  }
}
