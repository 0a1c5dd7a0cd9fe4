package hotseat.actor;

import hotseat.actor.SeatMessage.Ask;
import hotseat.actor.SeatMessage.Loaded;
import hotseat.actor.SeatMessage.Stop;
import hotseat.actor.SeatMessage.WriteEnded;
import hotseat.model.SeatId;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;

/**
 * The mailbox and the life of a seat's owner. It serves until its shard moves or the seat has had
 * no requests for a while; then it leaves.
 *
 * <pre>
 *   serving ── Stop ──▶ leaving ── nothing under way, no write can still be committed ──▶ stopped
 * </pre>
 */
final class SeatActor extends AbstractBehavior<SeatMessage> {

  private final RowAccess access;
  private final SeatEntity entity;
  private final SeatContext context;
  private final Receive<SeatMessage> leaving;

  SeatActor(
      ActorContext<SeatMessage> actor,
      SeatId id,
      SeatContext context,
      ActorRef<ClusterSharding.ShardCommand> shard) {
    super(actor);
    this.context = context;
    this.access = new RowAccess(actor, id, context);
    this.entity =
        new SeatEntity(
            id,
            context,
            access,
            () -> shard.tell(new ClusterSharding.Passivate<>(actor.getSelf())));
    this.leaving = whileLeaving();
  }

  /** Serving. */
  @Override
  public Receive<SeatMessage> createReceive() {
    return newReceiveBuilder()
        .onMessage(Ask.class, this::serve)
        .onMessage(Loaded.class, this::serveLoaded)
        .onMessage(WriteEnded.class, this::serveWritten)
        .onMessage(Stop.class, _ -> stopWhenSafe())
        .onSignal(PostStop.class, _ -> stopped())
        .build();
  }

  /** Decides nothing more, and sends all requests to the next owner. */
  private Receive<SeatMessage> whileLeaving() {
    return newReceiveBuilder()
        .onMessage(Ask.class, this::sendOn)
        .onMessage(Loaded.class, this::sendOnLoaded)
        .onMessage(WriteEnded.class, this::acknowledge)
        .onMessage(Stop.class, _ -> stopWhenSafe())
        .onSignal(PostStop.class, _ -> stopped())
        .build();
  }

  private Behavior<SeatMessage> serve(Ask ask) {
    receive(ask);
    entity.serveNext();
    return this;
  }

  private void receive(Ask ask) {
    if (ask.redelivered()) {
      context.redelivered().increment();
    }
    entity.join(PendingAsk.arrived(ask, context.ticker().nanos()));
  }

  private Behavior<SeatMessage> serveLoaded(Loaded loaded) {
    entity.loaded(loaded);
    entity.serveNext();
    return this;
  }

  private Behavior<SeatMessage> serveWritten(WriteEnded ended) {
    entity.writeEnded(ended);
    entity.serveNext();
    return this;
  }

  private Behavior<SeatMessage> sendOn(Ask ask) {
    receive(ask);
    return stopWhenSafe();
  }

  private Behavior<SeatMessage> sendOnLoaded(Loaded loaded) {
    entity.requeueLoaded(loaded);
    return stopWhenSafe();
  }

  private Behavior<SeatMessage> acknowledge(WriteEnded ended) {
    entity.writeEnded(ended);
    return stopWhenSafe();
  }

  /** Stops when no write of this owner can be committed any more: the next owner reads them all. */
  private Behavior<SeatMessage> stopWhenSafe() {
    entity.sendOnAll();
    if (!access.isIdle()) {
      return leaving;
    }
    Duration left = entity.writesEndIn();
    if (left.isNegative()) {
      return Behaviors.stopped();
    }
    // Looks again when the last unknown write is over.
    getContext().scheduleOnce(left, getContext().getSelf(), Stop.STOP);
    return leaving;
  }

  /** After an orderly stop, a forced one, or a bug. */
  private Behavior<SeatMessage> stopped() {
    entity.stopped();
    return this;
  }
}
