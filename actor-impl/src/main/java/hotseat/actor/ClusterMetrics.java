package hotseat.actor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.sharding.ClusterSharding;
import org.apache.pekko.cluster.sharding.ShardRegion;
import org.apache.pekko.cluster.sharding.ShardRegion.ShardRegionStats;
import org.apache.pekko.pattern.Patterns;

/**
 * Reports how many shards and seats are awake on this node, how often a shard has arrived here, and
 * how many members this node sees. Every node reports only its own shards and seats; a dashboard
 * adds them up.
 */
final class ClusterMetrics {

  // A shard that stays for less than this has not moved in any way that matters on call.
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  // A region that is busy for longer is asked again anyway.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What this actor receives. */
  private sealed interface Event {}

  private enum Tick implements Event {
    TICK
  }

  private record Seen(ShardRegionStats stats) implements Event {}

  private enum Unanswered implements Event {
    UNANSWERED
  }

  private final AtomicInteger seats;
  private final AtomicInteger shards;
  private final Counter arrived;
  private Set<String> known = Set.of();

  private ClusterMetrics(MeterRegistry metrics) {
    this.seats = metrics.gauge("hotseat.actor.seats.awake", new AtomicInteger());
    this.shards = metrics.gauge("hotseat.actor.shards", new AtomicInteger());
    this.arrived = metrics.counter("hotseat.actor.shards.arrived");
  }

  static Behavior<?> of(MeterRegistry metrics) {
    return Behaviors.<Event>setup(
        context -> {
          tellMembers(Cluster.get(context.getSystem()), metrics);
          return Behaviors.withTimers(
              timers -> {
                timers.startTimerWithFixedDelay(Tick.TICK, INTERVAL);
                return new ClusterMetrics(metrics).behavior(context);
              });
        });
  }

  private static void tellMembers(Cluster cluster, MeterRegistry metrics) {
    Gauge.builder("hotseat.actor.members", cluster, ClusterMetrics::up).register(metrics);
    Gauge.builder(
            "hotseat.actor.members.unreachable",
            cluster,
            members -> members.state().getUnreachable().size())
        .register(metrics);
  }

  private static double up(Cluster cluster) {
    return StreamSupport.stream(cluster.state().getMembers().spliterator(), false)
        .mapToInt(member -> member.status().equals(MemberStatus.up()) ? 1 : 0)
        .sum();
  }

  private Behavior<Event> behavior(ActorContext<Event> context) {
    return Behaviors.receiveMessage(
        event -> {
          switch (event) {
            case Tick.TICK -> ask(context);
            case Seen(ShardRegionStats stats) -> see(stats);
            case Unanswered.UNANSWERED -> {
              // The next tick asks again.
            }
          }
          return Behaviors.same();
        });
  }

  private static void ask(ActorContext<Event> context) {
    context.pipeToSelf(
        Patterns.ask(
            ClusterSharding.get(Adapter.toClassic(context.getSystem()))
                .shardRegion(SeatSharding.TYPE.name()),
            ShardRegion.getRegionStatsInstance(),
            PATIENCE),
        (answer, _) ->
            answer instanceof ShardRegionStats stats ? new Seen(stats) : Unanswered.UNANSWERED);
  }

  private void see(ShardRegionStats stats) {
    Set<String> here = Set.copyOf(stats.getStats().keySet());
    here.stream().filter(shard -> !known.contains(shard)).forEach(_ -> arrived.increment());
    known = here;
    shards.set(here.size());
    seats.set(stats.getStats().values().stream().mapToInt(Integer.class::cast).sum());
  }
}
