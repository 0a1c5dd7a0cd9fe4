package hotseat.load.fault.stage;

import java.util.Optional;

/** What a script can do to the database server. */
public interface StagedDatabase {

  /** Kills one busy session of a node (SIGKILL), and returns when the server has noticed. */
  void killBackend() throws InterruptedException;

  /** Kills the postmaster (SIGKILL), and returns when no process of the server is left. */
  void kill();

  /** Starts the server again on the same data and port, and returns when it accepts connections. */
  void start() throws InterruptedException;

  /** Freezes all processes of the server (SIGSTOP). */
  void freeze();

  void thaw();

  /** Returns when the server accepts connections. */
  void awaitAccepting() throws InterruptedException;

  /** Names the server if it has ended although no script killed it. */
  Optional<String> dead();

  /** How many sessions currently wait for a lock that a session of this node holds. */
  long blockedBehind(String node);
}
