package hotseat.load.fault.scenario;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.scenario.Trouble.Meanwhile;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.workload.Workloads;
import java.util.List;

/**
 * Random faults one after the other, and sometimes one inside another. Their order was not
 * designed, so they reach combinations that no scenario covers.
 */
public final class Medley {

  // Some minutes of load. A run of many medleys starts afresh for each.
  private static final int TROUBLES = 6;

  // Each fault takes as long as a node takes to start, and some wait for a failover.
  private static final int SECONDS = 240;

  // Nodes that come and go make seats move. The other faults are there to hit those moves.
  private static final List<Trouble> LOTS =
      List.of(
          Trouble::leaves,
          Trouble::leaves,
          Trouble::leaves,
          Trouble::dies,
          Trouble::dies,
          Trouble::oversleeps,
          Trouble::databaseDies);

  private Medley() {}

  /**
   * A medley for this implementation.
   *
   * @param seed only part of the name: random choices come from the stage, which has the same seed
   */
  public static Scenario of(String implementation, long seed) {
    boolean hasOwners = implementation.equals("actor");
    return new Scenario(
        "medley-" + seed,
        "nodes and the database stop, pause and return, chosen at random",
        "some minutes",
        hasOwners ? Concern.ACTOR : Concern.POSTGRES,
        Workloads.REBALANCE,
        SECONDS,
        Wiring.DIRECT,
        Medley::play,
        new Expectation.Pause(Scripts.PAST_FAILOVER_MS, "a failover, and a start"),
        List.of(hasOwners ? Medley::seatsMoved : Proofs::askedAgainOrRefused));
  }

  private static void play(Stage stage) throws InterruptedException {
    Scripts.lead(stage);
    for (int trouble = 0; trouble < TROUBLES; trouble++) {
      Meanwhile meanwhile = meanwhile(stage);
      LOTS.get(stage.random().nextInt(LOTS.size())).happens(stage, meanwhile);
    }
  }

  /** Half of the faults get no second fault inside. */
  private static Meanwhile meanwhile(Stage stage) {
    return switch (stage.random().nextInt(6)) {
      case 0 -> busy -> Trouble.blinks(stage, busy);
      case 1 -> _ -> Trouble.databaseFreezes(stage);
      case 2 -> _ -> stage.database().killBackend();
      default -> _ -> {};
    };
  }

  private static Evidence seatsMoved(Observed observed) {
    return Evidence.count("seats that got another owner", observed.tally().ownerChanges());
  }
}
