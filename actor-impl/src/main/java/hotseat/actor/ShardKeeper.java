package hotseat.actor;

import hotseat.api.UnavailableException;
import hotseat.store.CommitUnknownException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;

/** Releases each shard of this node when its actor has stopped, and with it all its seats. */
final class ShardKeeper {

  // Other nodes wait for the release, but retries do not bring a database back any sooner.
  private static final Duration AGAIN = Duration.ofMillis(500);

  sealed interface Message {}

  /** The actor of a shard that has begun here. */
  record Watch(ActorRef<?> actor) implements Message {}

  private record Ended(ActorRef<?> actor) implements Message {}

  private record Released(ActorRef<?> actor, boolean isDone) implements Message {}

  private ShardKeeper() {}

  static Behavior<Message> of(ShardClaims claims, ExecutorService threads) {
    return Behaviors.setup(
        context ->
            Behaviors.withTimers(
                timers ->
                    Behaviors.receiveMessage(
                        message -> {
                          switch (message) {
                            case Watch(ActorRef<?> actor) ->
                                context.watchWith(actor, new Ended(actor));
                            case Ended(ActorRef<?> actor) ->
                                context.pipeToSelf(
                                    CompletableFuture.supplyAsync(
                                        () -> isReleased(claims, actor), threads),
                                    (isDone, bug) -> new Released(actor, bug == null && isDone));
                            case Released released -> againUnlessDone(timers, released);
                          }
                          return Behaviors.same();
                        })));
  }

  private static void againUnlessDone(TimerScheduler<Message> timers, Released released) {
    if (!released.isDone()) {
      timers.startSingleTimer(released.actor(), new Ended(released.actor()), AGAIN);
    }
  }

  private static boolean isReleased(ShardClaims claims, ActorRef<?> actor) {
    try {
      claims.of(actor).end(actor);
      return true;
    } catch (UnavailableException | CommitUnknownException e) {
      return false;
    }
  }
}
