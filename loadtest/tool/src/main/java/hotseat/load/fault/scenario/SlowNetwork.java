package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.observation.Clock;
import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.relay.Deed;
import hotseat.load.fault.relay.Link;
import hotseat.load.fault.stage.Journal.Band;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.DatabaseRelays;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.workload.Workloads;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The database is further away than usual: in the next building, on another continent. */
final class SlowNetwork {

  private static final List<Duration> EACH_WAY =
      List.of(Duration.ofNanos(2_500_000), Duration.ofMillis(25));
  // Long enough for a meaningful rate.
  private static final long SLOW_MS = 6_000;

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "slow-network",
              "5 ms, then 50 ms from a node to the database and back",
              "the embedded database",
              Concern.BOTH,
              Workloads.REBALANCE,
              28,
              DatabaseRelays::new,
              SlowNetwork::slow,
              new Expectation.Pause(1_000, "slower, but no seat stops"),
              List.of(SlowNetwork::delayed, SlowNetwork::rates)));

  private SlowNetwork() {}

  private static void slow(Stage stage) throws InterruptedException {
    lead(stage);
    DatabaseRelays relays = DatabaseRelays.of(stage.wires());
    for (Duration eachWay : EACH_WAY) {
      long bothWaysMs = eachWay.multipliedBy(2).toMillis();
      stage.breaks(bothWaysMs + " ms to the database and back");
      relays.all(Link.late(eachWay));
      stage.lasts(SLOW_MS);
      relays.all(Link.OPEN);
      stage.heals("the database is fast again");
    }
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static Evidence delayed(Observed observed) {
    return Evidence.count(
        "bytes delayed", DatabaseRelays.of(observed.wires()).count(Deed.BYTES_DELAYED));
  }

  /** The cost: answers per second, before and in each of the bands. */
  private static Evidence rates(Observed observed) {
    String slow =
        observed.journal().bands().stream()
            .map(band -> perSecond(observed, band) + " with " + band.what())
            .collect(Collectors.joining(", "));
    return Evidence.figure(
        "answers per second", perSecond(observed, 0, observed.brokenMs()) + " before, " + slow);
  }

  private static String perSecond(Observed observed, Band band) {
    Clock clock = observed.tally().clock();
    return perSecond(observed, clock.ms(band.fromNanos()), clock.ms(band.toNanos()));
  }

  private static String perSecond(Observed observed, int fromMs, int toMs) {
    long answers = 0;
    for (int node = 0; node < observed.tally().nodes(); node++) {
      answers += observed.tally().answers(node, fromMs, toMs);
    }
    return String.format(Locale.ROOT, "%.0f", answers * 1e3 / Math.max(1, toMs - fromMs));
  }
}
