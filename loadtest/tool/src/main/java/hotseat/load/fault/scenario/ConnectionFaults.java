package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Between;
import hotseat.load.fault.wiring.DatabaseRelays;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.fault.wiring.Parting;
import hotseat.load.workload.Workloads;
import java.util.List;

/** Faults of the connection between the nodes and the database, while the server is healthy. */
final class ConnectionFaults {

  // Each phase is longer than a node waits for an answer. Together they are shorter than the time
  // left of a lease.
  private static final long VANISHING_MS = 3_000;

  // Often enough for many cuts of each kind, and seldom enough that connections exist to be cut.
  private static final int WRITES_EACH = 10;
  private static final long CUTTING_MS = 10_000;

  // A client that reads before it writes is usually interrupted while reading: a blink loses only
  // the writes that are in flight at that moment.
  private static final int BLINKS = 10;
  private static final long BLINK_MS = 200;
  private static final long BETWEEN_BLINKS_MS = 300;

  // Twice the expected time, so that a node that never steps aside is noticed.
  private static final long STEP_ASIDE_MAX_MS = 20_000;

  private static final Expectation AT_ONCE =
      new Expectation.AfterHeal(2_000, "aim: within two seconds after the link is open");

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "black-hole",
              "the link to the database loses answers, then delays requests, then loses everything",
              "the embedded database",
              Concern.BOTH,
              Workloads.REBALANCE,
              32,
              DatabaseRelays::new,
              ConnectionFaults::blackHole,
              AT_ONCE,
              List.of(
                  ConnectionFaults::swallowed,
                  ConnectionFaults::held,
                  ConnectionFaults::appliedAndUnknown)),
          new Scenario(
              "reset-after-commit",
              "connections break between the commit of a write and its answer, or before the write",
              "the embedded database",
              Concern.BOTH,
              Workloads.REBALANCE,
              26,
              DatabaseRelays::new,
              ConnectionFaults::resets,
              AT_ONCE,
              List.of(ConnectionFaults::cutAfter, ConnectionFaults::cutBefore)),
          new Scenario(
              "node-without-database",
              "the owner of the hottest seat, and no other node, loses the database",
              "3 nodes, and a link to the database that can be cut",
              Concern.ACTOR,
              Workloads.REBALANCE,
              60,
              Between.DATABASE,
              ConnectionFaults::nodeWithoutDatabase,
              new Expectation.Pause(
                  10_000, "5 s to be sure that others are answered, a beat of 3 s, a handoff"),
              List.of(Proofs::parted, Proofs::ended, Proofs::seatsMovedInDemand)));

  private ConnectionFaults() {}

  private static void blackHole(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    stage.breaks("answers are lost, again and again");
    for (int blink = 0; blink < BLINKS; blink++) {
      relays.all(Link.WITHOUT_ANSWERS);
      stage.lasts(BLINK_MS);
      relays.all(Link.OPEN);
      stage.lasts(BETWEEN_BLINKS_MS);
    }
    stage.notes("answers are lost");
    relays.all(Link.WITHOUT_ANSWERS);
    stage.lasts(VANISHING_MS);
    stage.notes("requests are late");
    relays.all(Link.WITH_LATE_REQUESTS);
    stage.lasts(VANISHING_MS);
    stage.notes("everything is lost");
    relays.all(Link.BLACK_HOLE);
    stage.lasts(VANISHING_MS);
    relays.all(Link.OPEN);
    stage.heals("the link to the database is open");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void resets(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    stage.breaks("every " + WRITES_EACH + "th write loses its connection");
    relays.cuts().cutEvery(WRITES_EACH);
    stage.lasts(CUTTING_MS);
    relays.cuts().cutNone();
    stage.heals("connections are stable");
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
    stage.measured(Proofs.ENDED, stage.awaitEnd(node, STEP_ASIDE_MAX_MS) ? 1 : 0);
    parting.join(node);
    stage.heals("the link to the database is open");
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
        "bytes lost on the way to the database, and back",
        there + ", " + back,
        there > 0 && back > 0);
  }

  private static Evidence held(Observed observed) {
    return Evidence.count(
        "bytes delayed on the way to the database", count(observed, Deed.BYTES_HELD_THERE));
  }

  /** Commands whose outcome was unknown at first, and that had been applied. */
  private static Evidence appliedAndUnknown(Observed observed) {
    return Evidence.count(
        "unknown at first, and found applied",
        observed.tally().foundDone() + observed.examined().unknownApplied());
  }

  private static Evidence cutAfter(Observed observed) {
    return Evidence.count(
        "writes cut off after their commit", count(observed, Deed.WRITES_CUT_AFTER_EXECUTION));
  }

  private static Evidence cutBefore(Observed observed) {
    return Evidence.count(
        "writes cut off before they reached the server",
        count(observed, Deed.WRITES_CUT_BEFORE_EXECUTION));
  }
}
