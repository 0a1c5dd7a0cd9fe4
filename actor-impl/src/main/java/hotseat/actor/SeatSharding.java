package hotseat.actor;

import hotseat.actor.SeatMessage.Ask;
import hotseat.actor.SeatMessage.Stop;
import hotseat.model.SeatId;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;

/** Spreads the seats over the nodes: a message sent from any node reaches the one owner. */
final class SeatSharding {

  static final EntityTypeKey<SeatMessage> TYPE = EntityTypeKey.create(SeatMessage.class, "seat");

  private SeatSharding() {}

  static ActorRef<ShardingEnvelope<SeatMessage>> start(
      ActorSystem<?> system,
      SeatContext owner,
      ShardClaims claims,
      ActorRef<ShardKeeper.Message> keeper) {
    return ClusterSharding.get(system)
        .init(
            Entity.of(
                    TYPE,
                    entity ->
                        Behaviors.<SeatMessage>setup(
                            context ->
                                new SeatActor(
                                    context,
                                    seatId(entity.getEntityId()),
                                    owner.of(shard(context, claims, keeper)),
                                    entity.getShard())))
                .withStopMessage(Stop.STOP));
  }

  /** The shard's actor is the parent of the seat's. When it ends, the shard is released. */
  private static Shard shard(
      ActorContext<SeatMessage> context, ShardClaims claims, ActorRef<ShardKeeper.Message> keeper) {
    ActorRef<Void> shard = Adapter.toTyped(Adapter.toClassic(context).parent());
    ShardClaim claim = claims.of(shard);
    if (claim.begin(shard)) {
      keeper.tell(new ShardKeeper.Watch(shard));
    }
    return claim.of(shard);
  }

  /** Sends the request to the node that owns the seat by then. */
  static void sendAgain(ActorSystem<?> system, SeatId seat, Ask ask) {
    ClusterSharding.get(system).entityRefFor(TYPE, entityId(seat)).tell(ask.sentAgain());
  }

  /** The name of a show never contains a slash, see the limits of the HTTP edge. */
  static String entityId(SeatId seat) {
    return seat.toString();
  }

  static SeatId seatId(String entityId) {
    int slash = entityId.indexOf('/');
    return new SeatId(entityId.substring(0, slash), entityId.substring(slash + 1));
  }
}
