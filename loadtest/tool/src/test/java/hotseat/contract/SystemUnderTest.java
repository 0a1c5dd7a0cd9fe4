package hotseat.contract;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A running implementation, seen from outside: addresses to send requests to, processes to signal,
 * and logs to read. The suite knows nothing else about it.
 */
interface SystemUnderTest extends AutoCloseable {

  /** The required value of {@code X-Implementation}. */
  String implementation();

  List<URI> nodes();

  /** Sends SIGTERM; completes with the exit code. */
  CompletableFuture<Integer> terminateNode(int node);

  /** Starts a node that has ended, and returns when it is ready. */
  void startNode(int node);

  /** SIGSTOP: the process stands still in the middle of whatever it does. */
  void pauseNode(int node);

  /** SIGCONT. */
  void resumeNode(int node);

  /** Stops the database gracefully and starts it again; only where there is one. */
  void restartDatabase();

  /** Everything that all nodes, and a database that was started for them, have logged so far. */
  String logs();

  @Override
  void close();
}
