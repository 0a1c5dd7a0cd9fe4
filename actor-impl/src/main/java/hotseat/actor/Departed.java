package hotseat.actor;

import hotseat.store.ClusterTable;
import hotseat.store.Incarnation;
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
 * Tells the database who is out of the cluster, so that it gets no new lease there.
 *
 * <p>Each survivor does, and each time the same: it does not matter who comes first. Who has left
 * in good order has said before that it acts on its memory no more; for the lease of any other one
 * its successors wait.
 */
final class Departed {

  private record One(Incarnation member, boolean hasLeft) {}

  private final Duration lastWrites;
  // One entry for each member that was removed since the database has answered last.
  private final Queue<One> untold = new ConcurrentLinkedQueue<>();

  /** Of members whose last writes may be committed for so long after they have left. */
  Departed(Duration lastWrites) {
    this.lastWrites = lastWrites;
  }

  /** Listens to the cluster. */
  Behavior<MemberRemoved> listener() {
    return Behaviors.setup(
        context -> {
          Cluster.get(context.getSystem())
              .subscriptions()
              .tell(Subscribe.create(context.getSelf(), MemberRemoved.class));
          return Behaviors.receiveMessage(
              removed -> {
                hear(removed);
                return Behaviors.same();
              });
        });
  }

  /**
   * Counts only members that were downed or have left. When this node's own cluster extension shuts
   * down, Pekko publishes a removal for every other member, too.
   */
  private void hear(MemberRemoved removed) {
    Incarnation member = Membership.incarnation(removed.member().uniqueAddress());
    if (removed.previousStatus().equals(MemberStatus.down())) {
      untold.add(new One(member, false));
    } else if (removed.previousStatus().equals(MemberStatus.exiting())) {
      untold.add(new One(member, true));
    }
  }

  /** Ends their leases. A member stays in the queue until the database has confirmed it. */
  void tell(ClusterTable table) {
    for (One one = untold.peek(); one != null; one = untold.peek()) {
      if (one.hasLeft()) {
        table.end(one.member(), lastWrites);
      } else {
        table.evict(one.member());
      }
      untold.remove();
    }
  }
}
