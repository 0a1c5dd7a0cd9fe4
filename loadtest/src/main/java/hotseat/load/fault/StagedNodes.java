package hotseat.load.fault;

import java.util.List;

/** The nodes of a side, and what can be done to whatever they run in. */
public interface StagedNodes {

  /** In the order of their numbers, whether they run or not. */
  List<NodeAt> all();

  /** Ends it at once (SIGKILL), and is back when it has ended. */
  void kill(int node);

  /** It keeps everything and does nothing. */
  void pause(int node);

  void resume(int node);

  /** Asks it to end in good order (SIGTERM), and does not wait for that. */
  void terminate(int node);

  /** Ends it in good order, and is back when it has ended. */
  void stop(int node);

  /** Starts it, which ends it in good order before if it still runs; is back when it is ready. */
  void start(int node) throws InterruptedException;

  /** Has it ended since it was started? */
  boolean hasEnded(int node);

  /** The same, and waits for that if it has not. */
  boolean endsWithin(int node, long maxMs);
}
