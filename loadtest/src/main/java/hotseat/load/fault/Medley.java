package hotseat.load.fault;

import hotseat.load.fault.Trouble.Meanwhile;
import hotseat.load.workload.Workload;
import java.util.List;

/**
 * Troubles drawn by lot, one after the other, and now and then one within another: nobody has
 * thought of the order, so nobody has thought of what it does.
 */
public final class Medley {

  // Some minutes of load; a run of many medleys starts afresh for each.
  private static final int TROUBLES = 6;

  // Each trouble takes as long as a node takes to start, and some wait for a failover.
  private static final int SECONDS = 240;

  // Coming and going makes seats move; the rest is there to meet that.
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
   * @param seed in its name alone: the lots come from the stage, which has the same
   */
  public static Scenario of(String implementation, long seed) {
    boolean hasOwners = implementation.equals("actor");
    return new Scenario(
        "medley-" + seed,
        "nodes and the database come, go and stand still, drawn by lot",
        "some minutes",
        hasOwners ? Concern.ACTOR : Concern.POSTGRES,
        Workload.REBALANCE,
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

  /** Every other trouble is left alone with itself. */
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
