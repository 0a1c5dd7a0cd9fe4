package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.PartitionFaults.NEEDS;
import static hotseat.load.fault.scenario.Scripts.comesBack;
import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.relay.Link;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.NodeRelays;
import hotseat.load.workload.Workloads;
import java.util.List;

/**
 * A node that the others cannot hear sleeps twice, each time for less than it trusts its memory
 * without a sign from the database, and is awake in between for long enough to get one.
 *
 * <pre>
 *   others ▶ node   held │              delivered │ swallowed ...
 *   node                 │ asleep 9.4 s │ 2 s awake │ asleep 9.4 s │ trusts its memory?
 *   node ▶ others        │ swallowed ...
 *   others               │ 5 s silent + 7 s stable + 7 s margin ──┤ own its seats
 * </pre>
 *
 * <p>What the others had answered before it fell asleep arrives when it first wakes up, as in a
 * network that retransmits what it has lost. Otherwise the node would miss the others at two
 * moments far enough apart, and end at once when it wakes up again.
 */
final class TwoNaps {

  // The node checks every half second that it is awake. With that, just below the term of 10 s.
  private static final long NAP_MS = 9_400;
  // The others have given its seats away some time before it wakes up for the second time.
  private static final long AWAKE_MS = 2_000;
  // Long enough for the answers to two heartbeats, too short for the node to miss them.
  private static final long HELD_MS = 2_000;
  // The held bytes reach the sockets of the sleeper at once.
  private static final long DELIVERY_MS = 200;
  // Until the node has noticed that the others cannot hear it, and that this is permanent.
  private static final long NOTICES_MS = 25_000;

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "two-naps",
              "the owner of the hottest seat is cut off and paused for 9.4 s, twice, 2 s apart",
              NEEDS,
              Concern.ACTOR,
              Workloads.REBALANCE,
              66,
              NodeRelays.WIRING,
              TwoNaps::play,
              new Expectation.Failover(),
              List.of(Proofs::parted, Proofs::sleeperWasAsked, Proofs::ended)));

  private TwoNaps() {}

  private static void play(Stage stage) throws InterruptedException {
    lead(stage);
    NodeRelays relays = NodeRelays.of(stage.wires());
    int owner = stage.owner();
    stage.concerns(owner);
    stage.breaks(stage.name(owner) + " is cut off and paused");
    relays.to(owner, Link.WITH_LATE_REQUESTS);
    stage.lasts(HELD_MS);
    relays.from(owner, Link.BLACK_HOLE);
    stage.pause(owner);
    stage.lasts(NAP_MS - DELIVERY_MS);
    relays.to(owner, Link.OPEN);
    stage.lasts(DELIVERY_MS);
    relays.to(owner, Link.BLACK_HOLE);
    stage.resume(owner);
    stage.notes(stage.name(owner) + " is awake for a moment");
    stage.lasts(AWAKE_MS);
    stage.pause(owner);
    stage.lasts(NAP_MS);
    stage.resume(owner);
    stage.notes(stage.name(owner) + " is awake");
    stage.measured(Proofs.ENDED, stage.awaitEnd(owner, NOTICES_MS) ? 1 : 0);
    stage.awaitOwnerOtherThan(owner, Scripts.FAILOVER_MAX_MS);
    relays.around(owner, Link.OPEN);
    stage.heals("all nodes reach each other again");
    comesBack(stage, owner);
  }
}
