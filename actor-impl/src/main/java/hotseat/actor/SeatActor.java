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
 * The mailbox and the life of a seat's owner. It serves until its shard moves or the seat is idle
 * for long; then it leaves.
 *
 * <pre>
 *   serving ── Stop ──▶ leaving ── nothing under way, no write can still be committed ──▶ stopped
 * </pre>
 */
final class SeatActor extends AbstractBehavior<SeatMessage> {

  private final SeatRow row;
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
    this.row = new SeatRow(actor, id, context);
    this.entity =
        new SeatEntity(
            id, context, row, () -> shard.tell(new ClusterSharding.Passivate<>(actor.getSelf())));
    this.leaving = leaving();
  }

  /** Serving. */
  @Override
  public Receive<SeatMessage> createReceive() {
    return newReceiveBuilder()
        .onMessage(Ask.class, this::serve)
        .onMessage(Loaded.class, this::resume)
        .onMessage(WriteEnded.class, this::serveNext)
        .onMessage(Stop.class, _ -> leave())
        .onSignal(PostStop.class, _ -> stopped())
        .build();
  }

  /** Decides nothing more, and sends all requests to the next owner. */
  private Receive<SeatMessage> leaving() {
    return newReceiveBuilder()
        .onMessage(Ask.class, this::sendOn)
        .onMessage(Loaded.class, this::giveUp)
        .onMessage(WriteEnded.class, this::finish)
        .onMessage(Stop.class, _ -> leave())
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

  private Behavior<SeatMessage> resume(Loaded loaded) {
    entity.loaded(loaded);
    entity.serveNext();
    return this;
  }

  private Behavior<SeatMessage> serveNext(WriteEnded ended) {
    entity.writeEnded(ended);
    entity.serveNext();
    return this;
  }

  private Behavior<SeatMessage> sendOn(Ask ask) {
    receive(ask);
    return leave();
  }

  private Behavior<SeatMessage> giveUp(Loaded loaded) {
    entity.loadedInVain(loaded);
    return leave();
  }

  private Behavior<SeatMessage> finish(WriteEnded ended) {
    entity.writeEnded(ended);
    return leave();
  }

  /** Stops when no write of this owner can be committed any more: the next owner finds them all. */
  private Behavior<SeatMessage> leave() {
    entity.sendOnAll();
    if (!row.isIdle()) {
      return leaving;
    }
    Duration left = entity.writesEndIn();
    if (left.isNegative()) {
      return Behaviors.stopped();
    }
    getContext().scheduleOnce(left, getContext().getSelf(), Stop.STOP);
    return leaving;
  }

  /** After an orderly stop, a forced one, or a bug. */
  private Behavior<SeatMessage> stopped() {
    entity.ended();
    return this;
  }
}
