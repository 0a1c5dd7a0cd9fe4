package hotseat.load.fault;

import java.util.SplittableRandom;

/**
 * The running side as a script sees it: who is who, and what can be done to them. Nodes are numbers
 * from 0, in the order of their names.
 */
public interface Stage {

  /** How many nodes the side was started with, whether they run or not. */
  int nodes();

  /** The node that answers for the hottest seat at this moment. */
  int owner() throws InterruptedException;

  /** The node that has been in the cluster for longest, where the shard coordinator lives. */
  int oldest() throws InterruptedException;

  /** One of those that are none of these, by lot. */
  int other(int... nodes);

  /** All lots of a script come from here: the same seed, the same timing. */
  SplittableRandom random();

  /** Ends it at once (SIGKILL), and is back when it has ended. */
  void kill(int node);

  /** It keeps everything and does nothing (SIGSTOP). */
  void pause(int node);

  /** It goes on (SIGCONT); it may find that it has to leave. */
  void resume(int node);

  /** Asks it to end in good order (SIGTERM), and does not wait for that. */
  void terminate(int node);

  /** Ends it in good order, and is back when it has ended. */
  void stop(int node) throws InterruptedException;

  /** Starts a node that has ended or is about to, and is back when it is ready. */
  void start(int node) throws InterruptedException;

  /** What is done to it next may make it end by itself, and that would be no accident. */
  void mayEnd(int node);

  /** Until it has ended by itself, or the time is over. */
  boolean awaitEnd(int node, long maxMs);

  /**
   * Starts it if it has ended; if not, its end would be an accident again.
   *
   * @return whether it had ended
   */
  boolean startIfEnded(int node) throws InterruptedException;

  StagedDatabase database();

  /** What lies between the parts, as the scenario's {@link Wiring} has laid it. */
  Wires wires();

  /** Until every node answers for the hottest seat as fast as it should, or long enough. */
  void awaitCalm() throws InterruptedException;

  /** The load just goes on for so long. */
  void lasts(long ms) throws InterruptedException;

  /** Until somebody else answers for the hottest seat, or the time is over. */
  boolean awaitOwnerOtherThan(int node, long maxMs) throws InterruptedException;

  /** From here on something is broken, until {@link #heals}. */
  void breaks(String what);

  /** Whatever was broken is whole again. */
  void heals(String what);

  /** Something worth a mark on the time line. */
  void notes(String what);

  /** A figure that was measured on the way. */
  void tells(String name, long value);

  /** Some clients do this beside the load, until {@link #endSideLoads}. */
  void beginSideLoad(SideLoad sideLoad);

  /** Ends all of them, and tells what came of them. */
  void endSideLoads();

  /** What people call this node. */
  String name(int node);

  /** This node is what the scenario is about: the seats that it owns are the ones concerned. */
  void concerns(int node);
}
