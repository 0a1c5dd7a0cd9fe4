package hotseat.actor;

import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.Incarnation;
import hotseat.actor.store.ShardTable;
import hotseat.api.Ticker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.MemberStatus;

/**
 * The shards of this node as the database knows them.
 *
 * <p>The coordinator of the cluster proposes an owner for each shard; the claim here makes it the
 * owner. A mistaken coordinator, a new one that acts too early, or two coordinators at once can at
 * most keep a shard's seats waiting.
 */
final class ShardClaims implements ShardClaim.Owners {

  private final ShardTable shards;
  private final ClusterTable members;
  private final Cluster cluster;
  private final Ticker ticker;
  private final Incarnation self;
  // As many as the cluster has shards.
  private final Map<String, ShardClaim> claims = new ConcurrentHashMap<>();

  ShardClaims(ShardTable shards, ClusterTable members, ActorSystem<?> system, Ticker ticker) {
    this.shards = shards;
    this.members = members;
    this.ticker = ticker;
    this.cluster = Cluster.get(system);
    this.self = Membership.incarnation(cluster.selfUniqueAddress());
  }

  /** The claim to the shard whose actor this is. */
  ShardClaim of(ActorRef<?> actor) {
    return claims.computeIfAbsent(
        actor.path().name(), shard -> new ShardClaim(shard, this, ticker));
  }

  @Override
  public Optional<Instant> claim(String shard) {
    Optional<Instant> claimed = shards.claim(shard, self);
    if (claimed.isEmpty()) {
      shards.owner(shard).ifPresent(this::evictIfStrange);
    }
    return claimed;
  }

  /**
   * Evicts an owner that this member does not know, because perhaps no remaining member has seen it
   * removed. A node owns a shard only after every member has heard of it, so an owner that a member
   * does not know has been removed.
   */
  private void evictIfStrange(Incarnation owner) {
    List<Member> view = new ArrayList<>();
    cluster.state().getMembers().forEach(view::add);
    boolean isMember = view.stream().anyMatch(this::isSelfAndUp);
    if (isMember && view.stream().map(ShardClaims::incarnation).noneMatch(owner::equals)) {
      members.evict(owner);
    }
  }

  private boolean isSelfAndUp(Member member) {
    return incarnation(member).equals(self) && member.status().equals(MemberStatus.up());
  }

  private static Incarnation incarnation(Member member) {
    return Membership.incarnation(member.uniqueAddress());
  }

  @Override
  public void release(String shard, Instant openUntil) {
    shards.release(shard, self, openUntil);
  }
}
