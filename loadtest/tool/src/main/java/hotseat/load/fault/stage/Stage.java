package hotseat.load.fault.stage;

import hotseat.load.fault.wiring.Wires;
import hotseat.load.fault.wiring.Wiring;
import java.util.SplittableRandom;

/**
 * The running contestant as a script sees it: the roles of its nodes, and what can be done to them.
 * Nodes are numbers from 0, in the order of their names.
 */
public interface Stage {

  /** How many nodes the contestant was started with, whether they run or not. */
  int nodes();

  /** The node that answers for the hottest seat at this moment. */
  int owner() throws InterruptedException;

  /** The node that has been in the cluster for longest, where the shard coordinator lives. */
  int oldest() throws InterruptedException;

  /** A random node other than these. */
  int other(int... nodes);

  /** The only source of a script's random choices: the same seed gives the same timing. */
  SplittableRandom random();

  /** Ends the node at once (SIGKILL), and returns when it has ended. */
  void kill(int node);

  /** Freezes the node, which keeps its state and does nothing (SIGSTOP). */
  void pause(int node);

  /** Lets the node go on (SIGCONT). It may find that it has to leave. */
  void resume(int node);

  /** Shuts the node down in good order (SIGTERM) without waiting for its end. */
  void terminate(int node);

  /** Shuts the node down in good order, and returns when it has ended. */
  void stop(int node) throws InterruptedException;

  /** Starts a node that has ended or is about to, and returns when it is ready. */
  void start(int node) throws InterruptedException;

  /** From now on the node may end by itself: that is part of the fault and no accident. */
  void mayEnd(int node);

  /** Waits until the node has ended by itself or the time is up. Returns whether it has ended. */
  boolean awaitEnd(int node, long maxMs);

  /**
   * Starts the node if it has ended. If it has not, its end would be an accident again.
   *
   * @return whether it had ended
   */
  boolean startIfEnded(int node) throws InterruptedException;

  StagedDatabase database();

  /** What lies between the parts, as laid by the scenario's {@link Wiring}. */
  Wires wires();

  /** Returns when every node answers for the hottest seat quickly, or after a time limit. */
  void awaitCalm() throws InterruptedException;

  /** Lets the load go on for so long. */
  void lasts(long ms) throws InterruptedException;

  /**
   * Waits until another node answers for the hottest seat or the time is up. Returns whether one
   * does.
   */
  boolean awaitOwnerOtherThan(int node, long maxMs) throws InterruptedException;

  /** Something is broken from here on, until {@link #heals}. */
  void breaks(String what);

  /** Everything that was broken is repaired. */
  void heals(String what);

  /** An event worth a mark on the time line. */
  void notes(String what);

  /** A figure measured by the script. */
  void measured(String name, long value);

  /** Starts clients beside the load, which run until {@link #endSideLoads}. */
  void beginSideLoad(SideLoad sideLoad);

  /** Ends all side loads and records their results. */
  void endSideLoads();

  /** The node's name. */
  String name(int node);

  /** The scenario is about this node: the seats that it owns are the ones concerned. */
  void concerns(int node);
}
