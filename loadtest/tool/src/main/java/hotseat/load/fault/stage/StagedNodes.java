package hotseat.load.fault.stage;

import java.util.List;

/** The nodes of a contestant, and what can be done to the processes or containers they run in. */
public interface StagedNodes {

  /** In the order of their numbers, whether they run or not. */
  List<NodeAt> all();

  /** Ends the node at once (SIGKILL), and returns when it has ended. */
  void kill(int node);

  /** Freezes the node, which keeps its state and does nothing. */
  void pause(int node);

  void resume(int node);

  /** Shuts the node down in good order (SIGTERM) without waiting for its end. */
  void terminate(int node);

  /** Shuts the node down in good order, and returns when it has ended. */
  void stop(int node);

  /**
   * Starts the node, after shutting it down in good order if it still runs. Returns when it is
   * ready.
   */
  void start(int node) throws InterruptedException;

  /** Whether the node has ended since it was started. */
  boolean hasEnded(int node);

  /** Whether the node has ended, or does so within this time. */
  boolean endsWithin(int node, long maxMs);
}
