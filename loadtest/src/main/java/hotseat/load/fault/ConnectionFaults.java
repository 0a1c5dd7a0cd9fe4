package hotseat.load.fault;

import static hotseat.load.fault.Scripts.lead;

import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.workload.Workload;
import java.util.List;

/** The way between the nodes and the database breaks, while the server is well. */
final class ConnectionFaults {

  // Each longer than a node waits for an answer, and together shorter than what a lease leaves.
  private static final long VANISHING_MS = 3_000;

  // Often enough for many of each kind, and seldom enough that there is something to break.
  private static final int WRITES_EACH = 10;
  private static final long CUTTING_MS = 10_000;

  // Whoever reads before writing is mostly caught reading: only the writes of one moment get lost.
  private static final int BLINKS = 10;
  private static final long BLINK_MS = 200;
  private static final long BETWEEN_BLINKS_MS = 300;

  // Twice what it should take, so that one that does not happen is seen not to.
  private static final long STEP_ASIDE_MAX_MS = 20_000;

  private static final Expectation AT_ONCE =
      new Expectation.AfterHeal(2_000, "aim: within two seconds after the way is free");

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "black-hole",
              "the way to the database swallows answers, then holds requests up, then swallows all",
              "the embedded database",
              Concern.BOTH,
              Workload.REBALANCE,
              32,
              DatabaseRelays::new,
              ConnectionFaults::blackHole,
              AT_ONCE,
              List.of(
                  ConnectionFaults::swallowed,
                  ConnectionFaults::held,
                  ConnectionFaults::appliedInDoubt)),
          new Scenario(
              "reset-after-commit",
              "connections break after a write was committed and before its answer, or before it",
              "the embedded database",
              Concern.BOTH,
              Workload.REBALANCE,
              26,
              DatabaseRelays::new,
              ConnectionFaults::resets,
              AT_ONCE,
              List.of(ConnectionFaults::cutAfter, ConnectionFaults::cutBefore)),
          new Scenario(
              "node-without-database",
              "the owner of the hottest seat, and nobody else, does not reach the database",
              "3 nodes, and a way to the database that can be cut",
              Concern.ACTOR,
              Workload.REBALANCE,
              60,
              Between.DATABASE,
              ConnectionFaults::nodeWithoutDatabase,
              new Expectation.Pause(
                  10_000, "sure after 5 s that others are answered, a beat of 3 s, a handover"),
              List.of(Proofs::parted, Proofs::ended, Proofs::seatsMovedInDemand)));

  private ConnectionFaults() {}

  private static void blackHole(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    stage.breaks("answers vanish, again and again");
    for (int blink = 0; blink < BLINKS; blink++) {
      relays.all(Link.WITHOUT_ANSWERS);
      stage.lasts(BLINK_MS);
      relays.all(Link.OPEN);
      stage.lasts(BETWEEN_BLINKS_MS);
    }
    stage.notes("answers vanish");
    relays.all(Link.WITHOUT_ANSWERS);
    stage.lasts(VANISHING_MS);
    stage.notes("requests are late");
    relays.all(Link.WITH_LATE_REQUESTS);
    stage.lasts(VANISHING_MS);
    stage.notes("everything vanishes");
    relays.all(Link.BLACK_HOLE);
    stage.lasts(VANISHING_MS);
    relays.all(Link.OPEN);
    stage.heals("the way to the database is free");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void resets(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    stage.breaks("each " + WRITES_EACH + "th write loses its connection");
    relays.cuts().cutEvery(WRITES_EACH);
    stage.lasts(CUTTING_MS);
    relays.cuts().cutNone();
    stage.heals("connections last");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void nodeWithoutDatabase(Stage stage) throws InterruptedException {
    lead(stage);
    Parting parting = Parting.of(stage.wires());
    int node = stage.owner();
    stage.concerns(node);
    stage.mayEnd(node);
    stage.breaks(stage.name(node) + " has lost the database");
    parting.part(node);
    stage.awaitOwnerOtherThan(node, STEP_ASIDE_MAX_MS);
    stage.tells(Proofs.ENDED, stage.awaitEnd(node, STEP_ASIDE_MAX_MS) ? 1 : 0);
    parting.join(node);
    stage.heals("the way to the database is free");
    stage.startIfEnded(node);
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static long count(Observed observed, Deed deed) {
    return DatabaseRelays.of(observed.wires()).count(deed);
  }

  private static Evidence swallowed(Observed observed) {
    long there = count(observed, Deed.BYTES_SWALLOWED_THERE);
    long back = count(observed, Deed.BYTES_SWALLOWED_BACK);
    return new Evidence(
        "bytes that vanished on the way to the database, and back",
        there + ", " + back,
        there > 0 && back > 0);
  }

  private static Evidence held(Observed observed) {
    return Evidence.count(
        "bytes that came late to the database", count(observed, Deed.BYTES_HELD_THERE));
  }

  /** Somebody was told that nobody knows, and it had been done. */
  private static Evidence appliedInDoubt(Observed observed) {
    return Evidence.count(
        "in doubt at first, and found applied",
        observed.tally().foundDone() + observed.examined().unknownApplied());
  }

  private static Evidence cutAfter(Observed observed) {
    return Evidence.count(
        "writes cut off after their commit", count(observed, Deed.WRITES_CUT_AFTER_EXECUTION));
  }

  private static Evidence cutBefore(Observed observed) {
    return Evidence.count(
        "writes cut off before the server", count(observed, Deed.WRITES_CUT_BEFORE_EXECUTION));
  }
}
