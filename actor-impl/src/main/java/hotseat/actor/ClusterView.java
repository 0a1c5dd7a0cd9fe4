package hotseat.actor;

import com.typesafe.config.Config;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.sharding.ClusterSharding;
import org.apache.pekko.cluster.sharding.ShardRegion;
import org.apache.pekko.pattern.Patterns;

/** The cluster as this node sees it: its members, and which of them owns which shard. */
final class ClusterView {

  // Bounds a query of all regions. The answer leaves out nodes that are paused or gone.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ActorSystem<?> system;
  private final Cluster cluster;
  private volatile boolean isRegistered;

  ClusterView(ActorSystem<?> system) {
    this.system = system;
    this.cluster = Cluster.get(system);
  }

  boolean isUp() {
    return cluster.selfMember().status().equals(MemberStatus.up());
  }

  /** This node was downed, perhaps by itself, and is about to be removed. */
  boolean isDown() {
    return cluster.selfMember().status().equals(MemberStatus.down());
  }

  /**
   * False once this node is down: from then on it sends no requests to owners, and owns nothing.
   */
  boolean isMember() {
    return !isDown() && !cluster.selfMember().status().equals(MemberStatus.removed());
  }

  /** Whether the shard coordinator knows this node's region. Once true, it stays true. */
  boolean isRegistered() {
    isRegistered = isRegistered || regions().contains(cluster.selfAddress());
    return isRegistered;
  }

  List<Map<String, Object>> members() {
    Set<Member> unreachable = cluster.state().getUnreachable();
    return StreamSupport.stream(cluster.state().getMembers().spliterator(), false)
        .sorted(Member.ageOrdering())
        .map(
            member ->
                Map.<String, Object>of(
                    "node", name(member),
                    "address", member.address().hostPort(),
                    "status", member.status().toString(),
                    "reachable", !unreachable.contains(member)))
        .toList();
  }

  /** The owning node of each shard that has seats awake; empty while there is no coordinator. */
  Map<String, Object> shards() {
    Map<String, Object> owners = new TreeMap<>();
    stats()
        .ifPresent(
            stats ->
                stats
                    .getRegions()
                    .forEach(
                        (address, region) ->
                            region
                                .getStats()
                                .keySet()
                                .forEach(shard -> owners.put(shard, name(address)))));
    return owners;
  }

  /** The steps until the seats of a silent member are given away, with their durations. */
  Map<String, Object> failover() {
    Config settings = system.settings().config().getConfig("pekko.cluster");
    Duration stableAfter = settings.getDuration("split-brain-resolver.stable-after");
    Map<String, Object> steps = new LinkedHashMap<>();
    steps.put("detectionMs", detection(settings).toMillis());
    steps.put("stableAfterMs", stableAfter.toMillis());
    // Unless it is set, the resolver waits for the same time again before any node takes over.
    steps.put("marginMs", stableAfter.toMillis());
    return steps;
  }

  /** A heartbeat must become due, then be missed, and then the reaper must notice it. */
  private static Duration detection(Config cluster) {
    return cluster
        .getDuration("failure-detector.heartbeat-interval")
        .plus(cluster.getDuration("failure-detector.acceptable-heartbeat-pause"))
        .plus(cluster.getDuration("unreachable-nodes-reaper-interval"));
  }

  private Set<Address> regions() {
    try {
      return ((ShardRegion.CurrentRegions) ask(ShardRegion.getCurrentRegionsInstance()))
          .getRegions();
    } catch (CompletionException noAnswer) {
      return Set.of();
    }
  }

  private Optional<ShardRegion.ClusterShardingStats> stats() {
    try {
      return Optional.of(
          (ShardRegion.ClusterShardingStats)
              ask(
                  new ShardRegion.GetClusterShardingStats(
                      scala.jdk.javaapi.DurationConverters.toScala(PATIENCE))));
    } catch (CompletionException noAnswer) {
      return Optional.empty();
    }
  }

  private Object ask(Object question) {
    return Patterns.ask(
            ClusterSharding.get(Adapter.toClassic(system)).shardRegion(SeatSharding.TYPE.name()),
            question,
            PATIENCE.plus(PATIENCE))
        .toCompletableFuture()
        .join();
  }

  private String name(Address address) {
    Address wanted = address.hasLocalScope() ? cluster.selfAddress() : address;
    return StreamSupport.stream(cluster.state().getMembers().spliterator(), false)
        .filter(member -> member.address().equals(wanted))
        .map(ClusterView::name)
        .findFirst()
        .orElseGet(address::hostPort);
  }

  /** A member's roles are its name and its data center, which is always the default one. */
  private static String name(Member member) {
    return member.getRoles().stream()
        .filter(role -> !role.startsWith("dc-"))
        .collect(Collectors.joining());
  }
}
