package hotseat.actor;

import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.Incarnation;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.ClusterEvent.MemberRemoved;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Subscribe;

/**
 * Ends the leases of members that are out of the cluster, so that they get no new term.
 *
 * <p>Every survivor does this, and each does the same, so their order does not matter. A member
 * that left in good order stopped using its memory before it left. For any other member, its
 * successors wait until the lease has run out.
 */
final class Departed {

  private record One(Incarnation member, boolean hasLeft) {}

  private final Duration lastWrites;
  // One entry for each member removed since the database last answered.
  private final Queue<One> unrecorded = new ConcurrentLinkedQueue<>();

  /**
   * @param lastWrites how long the last writes of a member that has left may still be committed
   */
  Departed(Duration lastWrites) {
    this.lastWrites = lastWrites;
  }

  /** Subscribes to removals of members. */
  Behavior<MemberRemoved> listener() {
    return Behaviors.setup(
        context -> {
          Cluster.get(context.getSystem())
              .subscriptions()
              .tell(Subscribe.create(context.getSelf(), MemberRemoved.class));
          return Behaviors.receiveMessage(
              removed -> {
                onRemoved(removed);
                return Behaviors.same();
              });
        });
  }

  /**
   * Counts only members that were downed or have left. When this node's own cluster extension shuts
   * down, Pekko publishes a removal of every other member, too.
   */
  private void onRemoved(MemberRemoved removed) {
    Incarnation member = Membership.incarnation(removed.member().uniqueAddress());
    if (removed.previousStatus().equals(MemberStatus.down())) {
      unrecorded.add(new One(member, false));
    } else if (removed.previousStatus().equals(MemberStatus.exiting())) {
      unrecorded.add(new One(member, true));
    }
  }

  /** Ends their leases. A member stays in the queue until the database has confirmed it. */
  void recordIn(ClusterTable table) {
    for (One one = unrecorded.peek(); one != null; one = unrecorded.peek()) {
      if (one.hasLeft()) {
        table.end(one.member(), lastWrites);
      } else {
        table.evict(one.member());
      }
      unrecorded.remove();
    }
  }
}
