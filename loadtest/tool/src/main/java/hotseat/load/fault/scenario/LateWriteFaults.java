package hotseat.load.fault.scenario;

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
 * The network delays writes until long after their requests have ended.
 *
 * <pre>
 *   client    hold ──────▶ 504 │ settled: 7 s later │ reads: free      │ reads: still free?
 *   database                                                  the write ┘ arrives
 * </pre>
 *
 * <p>Only writes of a show that no buyer uses are late. The version does not stop such a write,
 * because the seat has not changed meanwhile. Only its end of validity does.
 */
final class LateWriteFaults {

  // Longer than a request and its settling take, with time for reads before the write arrives.
  private static final Duration DELAY = Duration.ofSeconds(18);
  // Every attempt has arrived by then: the last one is sent at the request's deadline of 5 s.
  private static final long ALL_ARRIVED_MS = 28_000;

  private static final String WRITES = "writes that arrived " + DELAY.toSeconds() + " s late";

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "late-writes",
              "holds that were answered 504 reach the database after they are settled",
              "the embedded database",
              Concern.BOTH,
              Workloads.REBALANCE,
              38,
              DatabaseRelays::new,
              LateWriteFaults::play,
              new Expectation.AfterHeal(2_000, "aim: within two seconds after the repair"),
              List.of(LateWriteFaults::late, LateWriteFaults::settled),
              List.of(Demands::nothingHappensAfterSettled)));

  private LateWriteFaults() {}

  private static void play(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    stage.breaks("writes of the show " + GivenUpHolds.SHOW + " are late");
    relays.all(new Link.LateWrites(DELAY, GivenUpHolds.SHOW));
    stage.beginSideLoad(new GivenUpHolds(stage.random().nextInt(stage.nodes())));
    stage.lasts(ALL_ARRIVED_MS);
    stage.endSideLoads();
    stage.measured(WRITES, relays.count(Deed.WRITES_DELAYED));
    relays.all(Link.OPEN);
    stage.heals("writes arrive in time again");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static Evidence late(Observed observed) {
    return Evidence.count(WRITES, observed.journal().figure(WRITES));
  }

  private static Evidence settled(Observed observed) {
    return Evidence.count(GivenUpHolds.SETTLED, observed.journal().figure(GivenUpHolds.SETTLED));
  }
}
