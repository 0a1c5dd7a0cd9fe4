package hotseat.load.fault;

import static hotseat.load.fault.Scripts.lead;

import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * The network keeps writes back until long after their requests have ended.
 *
 * <pre>
 *   client    hold ──────▶ 504 │ settled: 7 s later │ reads: free      │ reads: still free?
 *   database                                                  the write ┘ arrives
 * </pre>
 *
 * <p>Only writes of a show that nobody else uses are late. The version does not stop such a write,
 * since nobody has changed the seat meanwhile: only its own end of validity does.
 */
final class LateWriteFaults {

  // Later than a request may take and a settled command needs, with time for a look in between.
  private static final Duration DELAY = Duration.ofSeconds(18);
  // All attempts of all holds have arrived by then: the last one leaves after a request's deadline.
  private static final long ALL_ARRIVED_MS = 28_000;

  private static final String WRITES = "writes that arrived " + DELAY.toSeconds() + " s late";

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "late-writes",
              "holds that were answered 504 arrive at the database when they are settled",
              "the embedded database",
              Concern.BOTH,
              Workload.REBALANCE,
              38,
              DatabaseRelays::new,
              LateWriteFaults::play,
              new Expectation.AfterHeal(2_000, "aim: within two seconds after the way is free"),
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
    stage.tells(WRITES, relays.count(Deed.WRITES_DELAYED));
    relays.all(Link.OPEN);
    stage.heals("nothing is late any more");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static Evidence late(Observed observed) {
    return Evidence.count(WRITES, observed.journal().told(WRITES));
  }

  private static Evidence settled(Observed observed) {
    return Evidence.count(GivenUpHolds.SETTLED, observed.journal().told(GivenUpHolds.SETTLED));
  }
}
