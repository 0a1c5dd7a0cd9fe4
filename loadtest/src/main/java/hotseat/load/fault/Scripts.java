package hotseat.load.fault;

/** What most scripts have in common. */
final class Scripts {

  // What was normal before is measured and drawn, too.
  private static final int LEAD_MIN_MS = 3_000;
  // By lot, so that a fault does not always meet the same moment of what goes on periodically.
  private static final int LEAD_SPREAD_MS = 1_000;

  // Whatever waited is answered, and the seats are where they belong.
  static final long SETTLE_MS = 3_000;

  // Some seconds longer than a failover takes: others own a sleeper's seats when it wakes up.
  static final long PAST_FAILOVER_MS = 25_000;
  // Twice what a failover takes, so that one that does not happen is seen not to.
  static final long FAILOVER_MAX_MS = 40_000;
  // Whoever was removed finds that out by itself, after what the others waited for as well.
  static final long FINDS_OUT_MS = 12_000;

  private Scripts() {}

  /** Normal load at first. */
  static void lead(Stage stage) throws InterruptedException {
    stage.awaitCalm();
    stage.lasts(LEAD_MIN_MS + stage.random().nextInt(LEAD_SPREAD_MS));
  }

  /** Whoever has ended although nothing was done to it is started again, and counted. */
  static void countEnded(Stage stage) throws InterruptedException {
    long ended = 0;
    for (int node = 0; node < stage.nodes(); node++) {
      ended += stage.startIfEnded(node) ? 1 : 0;
    }
    stage.tells(Proofs.ENDED, ended);
  }

  /** It comes back, and the load goes on until everything has settled. */
  static void comesBack(Stage stage, int node) throws InterruptedException {
    stage.notes(stage.name(node) + " starts again");
    stage.start(node);
    stage.lasts(SETTLE_MS);
  }
}
