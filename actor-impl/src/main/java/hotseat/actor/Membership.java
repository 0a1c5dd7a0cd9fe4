package hotseat.actor;

import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.Entry;
import hotseat.actor.store.Entry.Founder;
import hotseat.actor.store.Entry.Joiner;
import hotseat.actor.store.Incarnation;
import hotseat.api.UnavailableException;
import hotseat.store.CommitUnknownException;
import java.util.Optional;
import org.apache.pekko.actor.AddressFromURIString;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.UniqueAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets this node into the one cluster on its database, and keeps its lease there.
 *
 * <pre>
 *   no lease is running ──▶ found the cluster ──┐                            ┌─▶ refused? end
 *                                               ├─▶ up ──▶ renew repeatedly ─┤
 *   others have leases  ──▶ join their cluster ─┘                            └─▶ cannot? leave
 * </pre>
 *
 * <p>A refused renewal means that this node is out of the cluster. From then on it no longer uses
 * its memory, and it gives up its lease and its shards.
 *
 * <p>Not thread-safe: for one thread at a time.
 */
final class Membership implements Heartbeat.Lease {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

  private final ClusterTable table;
  private final ActorSystem<?> system;
  private final Cluster cluster;
  private final Incarnation self;
  private final GuardSettings settings;
  private final ReadGuard guard;
  private final Departed departed;

  private Optional<Entry> entry = Optional.empty();
  private boolean isMember;
  private boolean isOut;
  private boolean hasGivenUp;

  Membership(
      ClusterTable table,
      ActorSystem<?> system,
      GuardSettings settings,
      ReadGuard guard,
      Departed departed) {
    this.table = table;
    this.system = system;
    this.cluster = Cluster.get(system);
    this.self = incarnation(cluster.selfUniqueAddress());
    this.settings = settings;
    this.guard = guard;
    this.departed = departed;
  }

  static Incarnation incarnation(UniqueAddress unique) {
    return new Incarnation(unique.address().toString(), unique.longUid());
  }

  /**
   * Takes the next step: enters, waits, or renews. Before that it ends the leases of members that
   * are out.
   *
   * @return whether this node has a lease from now on
   */
  @Override
  public boolean renew() {
    if (isOut) {
      return false;
    }
    departed.recordIn(table);
    isMember = isMember || cluster.selfMember().status().equals(MemberStatus.up());
    return isMember ? renewOrEnd(entry.orElseThrow()) : enter();
  }

  /**
   * Repeated until this node is up, because the members that it has contacted may be gone by now.
   */
  private boolean enter() {
    if (entry.isPresent() && entry.get() instanceof Founder mine) {
      // Other nodes may be about to join this cluster by its name, so its founder founds no other.
      renewOrEnd(mine);
      return false;
    }
    Entry next = table.enter(self, settings.lease());
    if (entry.filter(next::equals).isEmpty()) {
      join(next);
    }
    entry = Optional.of(next);
    return false;
  }

  private void join(Entry next) {
    switch (next) {
      case Founder(var name) -> {
        LOG.info("no other node is on this database: founding the cluster {}", name);
        cluster.join(cluster.selfAddress());
      }
      case Joiner(var name, var members) when members.isEmpty() ->
          LOG.warn(
              "a process with this node's own address {} has a lease in the cluster {}: waiting for"
                  + " its end; if it does not end, two hosts have the same HOTSEAT_CLUSTER_HOST",
              self.address(),
              name);
      case Joiner(var name, var members) -> {
        LOG.info("joining the cluster {} of {}", name, members);
        cluster.joinSeedNodes(members.stream().map(AddressFromURIString::parse).toList());
      }
    }
  }

  private boolean renewOrEnd(Entry mine) {
    boolean isRenewed = table.renew(self, mine.cluster(), settings.lease());
    if (!isRenewed) {
      isOut = true;
      if (guard.revoke()) {
        LOG.error("this node is out of the cluster, according to the database; it ends");
        system.terminate();
        end();
      }
    }
    return isRenewed;
  }

  /** Hands the seats over in good order; the process ends after that. */
  @Override
  public void giveUp() {
    if (!hasGivenUp) {
      LOG.error("the database answers other nodes, but not this one; it leaves the cluster");
      hasGivenUp = true;
      system.terminate();
    }
  }

  /** Gives up the lease and the shards. The node must no longer answer from memory. */
  void end() {
    try {
      table.end(self, settings.lastWrites());
    } catch (UnavailableException | CommitUnknownException e) {
      LOG.warn("the lease of this node was not ended and runs out by itself: {}", e.getMessage());
    }
  }
}
