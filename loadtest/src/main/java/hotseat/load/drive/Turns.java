package hotseat.load.drive;

import hotseat.load.workload.Manner;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which node a buyer asks, attempt after attempt. */
interface Turns {

  /** How long nobody goes where there was no answer: a node takes several seconds to start. */
  long AWAY_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** Before each attempt. */
  void next();

  /** This one had nothing to say: it did not answer, or was not ready. */
  void failed();

  /** The number of the node. */
  int index();

  String node();

  boolean hasOthers();

  /**
   * For one buyer.
   *
   * @param first another one for each buyer, so that all nodes have the same to do from the start
   */
  static Turns of(Manner manner, List<String> nodes, int first) {
    return manner.isLoyal() ? new LoyalTurns(nodes, first) : new FairTurns(nodes, first);
  }
}
