package hotseat.actor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.ClusterEvent.ReachabilityEvent;
import org.apache.pekko.cluster.ClusterEvent.UnreachableMember;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Subscribe;

/** Counts how often this node learns that a member is unreachable. */
final class UnreachableCounter {

  private UnreachableCounter() {}

  static Behavior<ReachabilityEvent> of(MeterRegistry metrics) {
    Counter unreachable = metrics.counter("hotseat.actor.unreachable");
    return Behaviors.setup(
        context -> {
          Cluster.get(context.getSystem())
              .subscriptions()
              .tell(Subscribe.create(context.getSelf(), ReachabilityEvent.class));
          return Behaviors.receive(ReachabilityEvent.class)
              .onMessage(
                  UnreachableMember.class,
                  _ -> {
                    unreachable.increment();
                    return Behaviors.same();
                  })
              .onAnyMessage(_ -> Behaviors.same())
              .build();
        });
  }
}
