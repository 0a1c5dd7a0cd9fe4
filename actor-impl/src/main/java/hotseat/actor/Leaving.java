package hotseat.actor;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a node leaves the cluster: its shards are handed over, then its memory is not used again. */
final class Leaving {

  private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

  // Handing over the shards takes a few gossip rounds; a node that needs longer is better killed.
  private static final Duration LEAVE_MAX = Duration.ofSeconds(20);

  // Runs between the handoff of the shards and the leaving, see application.conf.
  private static final String REVOKING = "hotseat-revoke";

  private Leaving() {}

  /**
   * Revokes the guard before this node leaves, because the others assume that a member that has
   * left no longer uses its memory.
   */
  static void revokesFirst(ActorSystem<?> system, ReadGuard guard) {
    CoordinatedShutdown.get(system)
        .addTask(
            REVOKING,
            "revoke-guard",
            () -> {
              guard.revoke();
              return CompletableFuture.completedFuture(Done.done());
            });
  }

  /** Returns whether this node has finished everything that it had begun as a member. */
  static boolean inGoodOrder(ActorSystem<?> system) {
    try {
      CoordinatedShutdown.get(system)
          .runAll(CoordinatedShutdown.actorSystemTerminateReason())
          .toCompletableFuture()
          .get(LEAVE_MAX.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("this node could not leave the cluster in an orderly way", e);
      system.terminate();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      system.terminate();
    }
    return false;
  }
}
