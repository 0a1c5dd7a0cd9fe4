package hotseat.actor;

import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.Ask;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Spent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import org.apache.pekko.actor.DeadLetter;
import org.apache.pekko.actor.Dropped;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;

/**
 * Takes care of requests that did not reach the owner of their seat, so that no caller waits in
 * vain.
 *
 * <p>While a shard is moving, the framework drops requests that arrive at the old owner's node,
 * because they might overtake requests that other nodes forward later. Here overtaking does no
 * harm: every request has its own waiting caller, and no order among requests is promised. So the
 * request is sent again, to wherever the shard is then. It is counted there, because the node that
 * dropped it may be about to end.
 *
 * <p>A request whose receiver is gone was not decided by any owner, so its caller is answered with
 * 503.
 */
final class Redelivery {

  private final ActorRef<ShardingEnvelope<SeatMessage>> seats;
  private final String node;
  private final Counter undelivered;

  private Redelivery(
      ActorRef<ShardingEnvelope<SeatMessage>> seats, String node, MeterRegistry metrics) {
    this.seats = seats;
    this.node = node;
    this.undelivered = metrics.counter("hotseat.actor.undelivered");
  }

  static Behavior<Object> of(
      ActorRef<ShardingEnvelope<SeatMessage>> seats, String node, MeterRegistry metrics) {
    Redelivery redelivery = new Redelivery(seats, node, metrics);
    return Behaviors.setup(
        context -> {
          ActorRef<EventStream.Command> events = context.getSystem().eventStream();
          events.tell(
              new EventStream.Subscribe<>(Dropped.class, context.getSelf().<Dropped>narrow()));
          events.tell(
              new EventStream.Subscribe<>(
                  DeadLetter.class, context.getSelf().<DeadLetter>narrow()));
          return redelivery.behavior();
        });
  }

  private Behavior<Object> behavior() {
    return Behaviors.receive(Object.class)
        .onMessage(Dropped.class, dropped -> onDropped(dropped.message()))
        .onMessage(DeadLetter.class, letter -> onDeadLetter(letter.message()))
        .build();
  }

  private Behavior<Object> onDropped(Object message) {
    ifAsk(message, this::sendAgain);
    return Behaviors.same();
  }

  private void sendAgain(String seat, Ask ask) {
    seats.tell(new ShardingEnvelope<>(seat, ask.sentAgain()));
  }

  /** The framework may wrap a message that it has dropped. */
  private Behavior<Object> onDeadLetter(Object message) {
    if (message instanceof Dropped dropped) {
      return onDropped(dropped.message());
    }
    ifAsk(
        message,
        (_, ask) -> {
          undelivered.increment();
          ask.replyTo().tell(new Answer(new NotApplied(Obstacle.NOT_READY, Spent.NOTHING), node));
        });
    return Behaviors.same();
  }

  private static void ifAsk(Object message, BiConsumer<String, Ask> then) {
    if (message instanceof ShardingEnvelope<?> envelope && envelope.message() instanceof Ask ask) {
      then.accept(envelope.entityId(), ask);
    }
  }
}
