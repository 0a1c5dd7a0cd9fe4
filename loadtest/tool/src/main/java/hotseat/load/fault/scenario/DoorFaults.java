package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.DoorRelays;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.workload.Workloads;
import java.util.List;

/** Faults of the connection between buyers and nodes: it breaks, or delivers a command twice. */
final class DoorFaults {

  // Long enough that every buyer waits for an answer that does not come.
  private static final long VANISHING_MS = 2_000;
  private static final int STORMS = 3;
  // Long enough to see that every buyer is served again.
  private static final long BETWEEN_STORMS_MS = 3_000;
  // Half of the buyers at least, or it is no storm.
  private static final long STORM_MIN = 100;

  // Often enough for thousands of commands, repeated in each of the ways, while most of the load
  // stays normal.
  private static final int COMMANDS_EACH = 5;
  private static final long REPEATING_MS = 10_000;

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "retry-storm",
              "no buyer gets an answer for 2 s; then all connections break, and all buyers retry",
              "nothing",
              Concern.BOTH,
              Workloads.REBALANCE,
              30,
              DoorRelays.WIRING,
              DoorFaults::storms,
              new Expectation.AfterHeal(1_000, "aim: within a second after the repair"),
              List.of(DoorFaults::brokenAtOnce, DoorFaults::foundDone)),
          new Scenario(
              "duplicate-delivery",
              "every fifth command is delivered twice: at once, in sequence, or again later",
              "nothing",
              Concern.BOTH,
              Workloads.REBALANCE,
              24,
              DoorRelays.WIRING,
              DoorFaults::duplicates,
              new Expectation.Pause(1_000, "no seat stops"),
              List.of(DoorFaults::repeated, DoorFaults::replayed, DoorFaults::acceptedTwice)));

  private DoorFaults() {}

  private static void storms(Stage stage) throws InterruptedException {
    lead(stage);
    DoorRelays doors = DoorRelays.of(stage.wires());
    for (int storm = 0; storm < STORMS; storm++) {
      stage.breaks("no buyer gets an answer");
      doors.all(Link.WITHOUT_ANSWERS);
      stage.lasts(VANISHING_MS);
      doors.all(Link.OPEN);
      stage.heals("all buyers retry");
      stage.lasts(BETWEEN_STORMS_MS);
    }
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void duplicates(Stage stage) throws InterruptedException {
    lead(stage);
    DoorRelays doors = DoorRelays.of(stage.wires());
    stage.breaks("every " + COMMANDS_EACH + "th command arrives twice");
    doors.repetitions().repeatEvery(COMMANDS_EACH);
    stage.lasts(REPEATING_MS);
    doors.repetitions().repeatNone();
    stage.heals("commands arrive once");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static long count(Observed observed, Deed deed) {
    return DoorRelays.of(observed.wires()).count(deed);
  }

  private static Evidence brokenAtOnce(Observed observed) {
    long each = count(observed, Deed.CONNECTIONS_RESET) / STORMS;
    return new Evidence(
        "connections that broke in each storm", Long.toString(each), each >= STORM_MIN);
  }

  /** The retry of a command found that it had taken effect before its answer was lost. */
  private static Evidence foundDone(Observed observed) {
    return Evidence.count("commands retried and found done", observed.tally().foundDone());
  }

  private static Evidence repeated(Observed observed) {
    return Evidence.count("commands delivered twice", count(observed, Deed.REQUESTS_REPEATED));
  }

  private static Evidence replayed(Observed observed) {
    return Evidence.count("answered as a replay", count(observed, Deed.ANSWERS_REPLAYED));
  }

  /** The check finds this as well. The relay only counts it. */
  private static Evidence acceptedTwice(Observed observed) {
    return Evidence.figure("accepted twice", Long.toString(count(observed, Deed.ACCEPTED_TWICE)));
  }
}
