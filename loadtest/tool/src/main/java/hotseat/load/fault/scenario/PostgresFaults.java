package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.comesBack;
import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.workload.Workloads;
import java.util.List;

/**
 * Faults of the nodes of the postgres implementation: seats have no owner, so no node has to take
 * over.
 */
final class PostgresFaults {

  private static final Expectation FAIL_OVER =
      new Expectation.Pause(1_000, "aim: clients fail over within a second");

  // Longer than a statement or a lock may wait, so a session blocked behind it would have failed.
  private static final long PAUSE_MS = 5_000;
  // By then every statement in flight has ended on its own.
  private static final long STATEMENTS_END_MS = 1_000;

  static final String BLOCKED = "sessions blocked behind it";

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "kill-node",
              "a node is killed (SIGKILL) in the middle of its requests",
              "2 nodes",
              Concern.POSTGRES,
              Workloads.REBALANCE,
              22,
              Wiring.DIRECT,
              PostgresFaults::killNode,
              FAIL_OVER,
              List.of(Proofs::nodeFellSilent, Proofs::askedAgain, Proofs::unknownAndApplied)),
          new Scenario(
              "pause-node",
              "a node is paused (SIGSTOP) in the middle of its requests",
              "2 nodes",
              Concern.POSTGRES,
              Workloads.REBALANCE,
              18,
              Wiring.DIRECT,
              PostgresFaults::pauseNode,
              FAIL_OVER,
              List.of(Proofs::nodeFellSilent, Proofs::sessionsBlocked)),
          new Scenario(
              "rolling-pg",
              "every node is restarted, one after the other",
              "2 nodes",
              Concern.POSTGRES,
              Workloads.REBALANCE,
              36,
              Wiring.DIRECT,
              PostgresFaults::rolling,
              FAIL_OVER,
              List.of(Proofs::everyNodeWasAway)));

  private PostgresFaults() {}

  private static void killNode(Stage stage) throws InterruptedException {
    lead(stage);
    int node = stage.other();
    stage.concerns(node);
    stage.breaks(stage.name(node) + " is killed");
    stage.kill(node);
    stage.lasts(Scripts.SETTLE_MS);
    stage.heals("it is started again");
    comesBack(stage, node);
  }

  private static void pauseNode(Stage stage) throws InterruptedException {
    lead(stage);
    int node = stage.other();
    stage.concerns(node);
    stage.breaks(stage.name(node) + " is paused");
    stage.pause(node);
    stage.lasts(STATEMENTS_END_MS);
    stage.measured(BLOCKED, stage.database().blockedBehind(stage.name(node)));
    stage.lasts(PAUSE_MS - STATEMENTS_END_MS);
    stage.resume(node);
    stage.heals(stage.name(node) + " wakes up");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void rolling(Stage stage) throws InterruptedException {
    lead(stage);
    for (int node = 0; node < stage.nodes(); node++) {
      stage.breaks(stage.name(node) + " restarts");
      stage.stop(node);
      stage.start(node);
      stage.heals(stage.name(node) + " is back");
      stage.lasts(Scripts.SETTLE_MS);
    }
  }
}
