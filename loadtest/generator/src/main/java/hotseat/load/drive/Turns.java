package hotseat.load.drive;

import hotseat.load.workload.Manner;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which node a buyer uses, attempt after attempt. */
interface Turns {

  /** How long a node that did not answer is avoided: a node takes several seconds to start. */
  long AWAY_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** Called before each attempt. */
  void next();

  /** This node did not answer, or was not ready. */
  void failed();

  /** The number of the current node. */
  int index();

  String node();

  boolean hasOthers();

  /**
   * Creates the turns of one buyer.
   *
   * @param first different for each buyer, so that all nodes have the same load from the start
   */
  static Turns of(Manner manner, List<String> nodes, int first) {
    return manner.isLoyal() ? new LoyalTurns(nodes, first) : new FairTurns(nodes, first);
  }
}
