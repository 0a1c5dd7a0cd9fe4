package hotseat.load.fault;

import java.util.Optional;

/** What a script can do to the database server. */
public interface StagedDatabase {

  /** Ends one session of a node that is at work (SIGKILL), and is back when the server noticed. */
  void killBackend() throws InterruptedException;

  /** Ends the postmaster (SIGKILL), and is back when nothing of the server is left. */
  void kill();

  /** Starts it again on the same data and port, and is back when it accepts connections. */
  void start() throws InterruptedException;

  /** All of its processes stand still (SIGSTOP). */
  void freeze();

  void thaw();

  /** Until it accepts connections. */
  void awaitAccepting() throws InterruptedException;

  /** If it has ended although nobody has killed it. */
  Optional<String> dead();

  /** How many sessions wait for a lock that a session of this node holds, right now. */
  long blockedBehind(String node);
}
