package hotseat.load.sabotage;

import hotseat.load.fault.scenario.Concern;
import hotseat.load.fault.scenario.Expectation;
import hotseat.load.fault.scenario.Scenario;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.workload.Workloads;
import java.util.List;

/**
 * A fault for one kind of bug: owners are paused just longer than a write is valid, and resume
 * while their callers still wait. No other node owns their seats by then.
 */
final class Naps {

  // A write is valid for two seconds after its decision, and a request waits for five.
  private static final long NAP_MS = 2_300;
  private static final long AWAKE_MS = 2_000;
  // Only a pause that begins between a decision and its write can show anything.
  private static final int NAPS = 10;
  private static final int SECONDS = 50;

  static final Scenario SCENARIO =
      new Scenario(
          "naps",
          "the owner of the hottest seat is paused for 2.3 s, ten times",
          "3 nodes",
          Concern.ACTOR,
          Workloads.REBALANCE,
          SECONDS,
          Wiring.DIRECT,
          Naps::play,
          new Expectation.Pause(NAP_MS + 1_000, "the pause plus 1 s"),
          List.of());

  private Naps() {}

  private static void play(Stage stage) throws InterruptedException {
    stage.lasts(AWAKE_MS);
    for (int nap = 0; nap < NAPS; nap++) {
      int owner = stage.owner();
      stage.breaks(stage.name(owner) + " is paused");
      stage.pause(owner);
      stage.lasts(NAP_MS);
      stage.resume(owner);
      stage.heals(stage.name(owner) + " resumes");
      stage.lasts(AWAKE_MS);
    }
  }
}
