package hotseat.load.fault.scenario;

import hotseat.load.fault.stage.Stage;

/** What most scripts have in common. */
final class Scripts {

  // Normal load before the fault is measured and drawn as well.
  private static final int LEAD_MIN_MS = 3_000;
  // Random, so that a fault does not always hit the same moment of a periodic process.
  private static final int LEAD_SPREAD_MS = 1_000;

  // By then every waiting request is answered, and the seats are where they belong.
  static final long SETTLE_MS = 3_000;

  // Some seconds longer than a failover takes: other nodes own a sleeper's seats when it wakes up.
  static final long PAST_FAILOVER_MS = 25_000;
  // Twice what a failover takes, so that a failover that never happens is noticed.
  static final long FAILOVER_MAX_MS = 40_000;
  // A node that was removed finds that out by itself, after the same delays as the others.
  static final long FINDS_OUT_MS = 12_000;

  private Scripts() {}

  /** Normal load at first. */
  static void lead(Stage stage) throws InterruptedException {
    stage.awaitCalm();
    stage.lasts(LEAD_MIN_MS + stage.random().nextInt(LEAD_SPREAD_MS));
  }

  /** Starts and counts the nodes that have ended although the script did nothing to them. */
  static void countEnded(Stage stage) throws InterruptedException {
    long ended = 0;
    for (int node = 0; node < stage.nodes(); node++) {
      ended += stage.startIfEnded(node) ? 1 : 0;
    }
    stage.measured(Proofs.ENDED, ended);
  }

  /** Starts the node and keeps the load on until everything has settled. */
  static void comesBack(Stage stage, int node) throws InterruptedException {
    stage.notes(stage.name(node) + " starts again");
    stage.start(node);
    stage.lasts(SETTLE_MS);
  }
}
