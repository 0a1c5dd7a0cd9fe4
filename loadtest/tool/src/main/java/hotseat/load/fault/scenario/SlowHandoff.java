package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.comesBack;
import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.DatabaseRelays;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.workload.Workloads;
import java.time.Duration;
import java.util.List;

/**
 * A node hands its seats over while its writes, and no other node's, arrive late.
 *
 * <pre>
 *   old owner   W1 ───────▶ written │ W2 ─────────────▶ lands
 *   handoff         leave ──────────────── by force ─┐
 *   new owner                                        └─▶ reads the row, without W2
 * </pre>
 *
 * <p>Two consecutive writes take longer than a handoff waits, and the second one still takes effect
 * when it arrives.
 */
final class SlowHandoff {

  // Short enough that the node still waits for the answer, and long enough that a node that takes
  // the seats over has read them by then.
  private static final Link LATE = new Link.LateWrites(Duration.ofMillis(1_800), "");
  // All writers of the node are busy, and the node is not yet sure that it should leave by itself.
  private static final long SLOW_BEFORE_MS = 2_000;
  // By then late writes have arrived, and clients without an answer have retried.
  private static final long AFTERWARDS_MS = 6_000;

  private static final String WRITES = "late writes of the node after it began to leave";

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "slow-handoff",
              "the owner of the hottest seat leaves while its writes arrive 1.8 s late",
              "the embedded database",
              Concern.ACTOR,
              Workloads.REBALANCE,
              50,
              DatabaseRelays::new,
              SlowHandoff::play,
              new Expectation.Pause(10_000, "the writes in flight, their terms and a handoff"),
              List.of(Proofs::seatsMovedInDemand, SlowHandoff::late, SlowHandoff::witnessed),
              List.of(Demands::nothingStaleSeen)));

  private SlowHandoff() {}

  private static void play(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    int owner = stage.owner();
    stage.concerns(owner);
    int witness = stage.other(owner);
    stage.beginSideLoad(new SeatPairs(witness));
    stage.beginSideLoad(new MapWitness(witness, SeatPairs.SHOW));
    stage.breaks("writes of " + stage.name(owner) + " are late");
    stage.lasts(Scripts.SETTLE_MS);
    relays.one(owner, LATE);
    stage.lasts(SLOW_BEFORE_MS + stage.random().nextInt(1_000));
    stage.notes(stage.name(owner) + " leaves");
    long before = relays.count(owner, Deed.WRITES_DELAYED);
    stage.stop(owner);
    stage.measured(WRITES, relays.count(owner, Deed.WRITES_DELAYED) - before);
    stage.notes(stage.name(owner) + " has left");
    stage.lasts(AFTERWARDS_MS);
    stage.endSideLoads();
    relays.one(owner, Link.OPEN);
    stage.heals("writes are on time again");
    comesBack(stage, owner);
  }

  private static Evidence late(Observed observed) {
    return Evidence.count(WRITES, observed.journal().figure(WRITES));
  }

  private static Evidence witnessed(Observed observed) {
    return Evidence.count(MapWitness.READS, observed.journal().figure(MapWitness.READS));
  }
}
