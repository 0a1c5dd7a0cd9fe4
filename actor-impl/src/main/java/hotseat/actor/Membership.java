package hotseat.actor;

import hotseat.api.UnavailableException;
import hotseat.store.ClusterTable;
import hotseat.store.ClusterTable.Entry;
import hotseat.store.CommitUnknownException;
import java.time.Duration;
import java.util.Optional;
import org.apache.pekko.actor.AddressFromURIString;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.MemberStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets this node into the one cluster on its database, and keeps its lease there.
 *
 * <pre>
 *   nobody has a lease  ──▶ found the cluster ─┐                                 ┌─▶ replaced? end
 *                                              ├─▶ up ──▶ renew, again and again ─┤
 *   others have one     ──▶ ask them ──────────┘                                 └─▶ cannot? leave
 * </pre>
 *
 * <p>For one thread at a time.
 */
final class Membership implements Heartbeat.Lease {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

  private final ClusterTable table;
  private final ActorSystem<?> system;
  private final Cluster cluster;
  private final Duration lease;

  private Optional<Entry> entry = Optional.empty();
  private boolean isMember;
  private boolean hasGivenUp;

  Membership(ClusterTable table, ActorSystem<?> system, Duration lease) {
    this.table = table;
    this.system = system;
    this.cluster = Cluster.get(system);
    this.lease = lease;
  }

  /**
   * Does what is to be done now: enter, wait, or renew.
   *
   * @return whether this node has a lease from now on
   */
  @Override
  public boolean renew() {
    isMember = isMember || cluster.selfMember().status().equals(MemberStatus.up());
    return isMember ? renewOrEnd(entry.orElseThrow()) : enter();
  }

  /** Asked again until this node is up: those who were asked may be gone by now. */
  private boolean enter() {
    if (entry.filter(this::isFoundedAndStillTheOne).isPresent()) {
      return false;
    }
    Entry next = table.enter(address(), lease);
    if (entry.filter(next::equals).isEmpty()) {
      if (next.isFounded()) {
        LOG.info("nobody else is on this database: founding the cluster {}", next.cluster());
        cluster.join(cluster.selfAddress());
      } else {
        LOG.info("joining the cluster {} of {}", next.cluster(), next.members());
        cluster.joinSeedNodes(next.members().stream().map(AddressFromURIString::parse).toList());
      }
    }
    entry = Optional.of(next);
    return false;
  }

  /** Who has founded a cluster founds no other one: others may be about to join it by its name. */
  private boolean isFoundedAndStillTheOne(Entry mine) {
    return mine.isFounded() && table.renew(address(), mine.cluster(), lease);
  }

  private boolean renewOrEnd(Entry mine) {
    boolean isRenewed = table.renew(address(), mine.cluster(), lease);
    if (!isRenewed) {
      LOG.error("this database has another cluster now; this node ends");
      system.terminate();
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

  /** After this node has acted for the last time: nobody has to wait for the end of its lease. */
  void end() {
    try {
      entry.ifPresent(mine -> table.end(address(), mine.cluster()));
    } catch (UnavailableException | CommitUnknownException e) {
      LOG.warn("the lease of this node ends by itself: {}", e.getMessage());
    }
  }

  private String address() {
    return cluster.selfAddress().toString();
  }
}
