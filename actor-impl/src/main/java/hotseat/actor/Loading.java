package hotseat.actor;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.store.Found.Absent;
import hotseat.store.Found.Here;
import hotseat.store.Found.Recorded;
import hotseat.store.SeatTable;
import hotseat.store.StoreTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads a seat for its owner, off the actors' threads.
 *
 * <p>Nothing is read before the seat's shard is this node's, see {@link ShardClaim}. And it always
 * waits for whoever still writes the row: the previous owner's last write may be on its way to the
 * disk while the next owner reads.
 *
 * <p>A node that has just got its seats may want to load thousands of them at once, and each load
 * may have to wait. As many are under way as there are connections for them, each on one; the
 * others wait for as long as anybody waits for a connection, and are then told to come back.
 */
final class Loading {

  sealed interface Outcome {}

  record Missing(Absent absent) implements Outcome {}

  record Failed(Obstacle obstacle) implements Outcome {}

  /** The seat, its recent keys, and which of the suspected keys have had their effect. */
  record Read(Here here, RecentKeys keys, Map<UUID, Recorded> recorded) implements Outcome {

    Memory memory() {
      return new Memory(here.seat(), keys);
    }

    /** Has somebody changed the row behind the back of who remembers it like this? */
    boolean isForeignTo(Seat remembered) {
      return here.seat().version() != remembered.version()
          && here.seat().changedBy().filter(recorded::containsKey).isEmpty();
    }

    /**
     * Gives the first answer again to those who have had it, and returns the others. Only those
     * whose key was looked up are cleared; what the others' keys are worth is decided on the memory
     * that has just been read.
     */
    List<Asked> tellRepeated(List<Asked> asked, String node) {
      List<Asked> open = new ArrayList<>();
      for (Asked one : asked) {
        Optional<Recorded> earlier =
            one.key().flatMap(key -> Optional.ofNullable(recorded.get(key)));
        if (one.command().isPresent() && earlier.isPresent()) {
          one.tell(node, here.repeat(earlier.get(), one.command().get()));
        } else {
          open.add(one.isSuspect() ? one.cleared() : one);
        }
      }
      return open;
    }
  }

  // A handover takes a few round trips. Whoever waits for the end of a lease is told to come back.
  private static final Duration CLAIM_MAX = Duration.ofMillis(500);
  private static final Duration CLAIM_AGAIN = Duration.ofMillis(20);

  private final SeatTable table;
  private final ExecutorService threads;
  private final Shard shard;

  Loading(SeatTable table, ExecutorService threads, Shard shard) {
    this.table = table;
    this.threads = threads;
    this.shard = shard;
  }

  /** The same for the seats of a shard. */
  Loading of(Shard itsShard) {
    return new Loading(table, threads, itsShard);
  }

  /**
   * @param suspects keys that may have had their effect
   * @param known what is remembered; its keys are good as long as the version is the same
   */
  CompletionStage<Outcome> load(SeatId seat, Collection<UUID> suspects, Optional<Memory> known) {
    return CompletableFuture.supplyAsync(() -> read(seat, suspects, known), threads);
  }

  private Outcome read(SeatId seat, Collection<UUID> suspects, Optional<Memory> known) {
    try {
      if (!becomesOurs()) {
        return new Failed(Obstacle.NOT_READY);
      }
      StoreTime time = new StoreTime();
      return table.together(time, one -> read(one, seat, suspects, known, time));
    } catch (UnavailableException e) {
      return new Failed(e.obstacle());
    }
  }

  /** Before the seat is read: what the last owner wrote before that is in the row. */
  private boolean becomesOurs() {
    long began = System.nanoTime();
    boolean isOurs = shard.isOurs();
    while (!isOurs && System.nanoTime() - began < CLAIM_MAX.toNanos()) {
      LockSupport.parkNanos(CLAIM_AGAIN.toNanos());
      isOurs = shard.isOurs();
    }
    return isOurs;
  }

  private static Outcome read(
      SeatTable one,
      SeatId seat,
      Collection<UUID> suspects,
      Optional<Memory> known,
      StoreTime time) {
    return switch (one.settle(seat, Optional.empty(), time)) {
      case Absent absent -> new Missing(absent);
      case Here here -> new Read(here, keys(one, here, known, time), one.recorded(suspects, time));
    };
  }

  private static RecentKeys keys(SeatTable one, Here here, Optional<Memory> known, StoreTime time) {
    long version = here.seat().version();
    return known
        .filter(memory -> memory.seat().version() == version)
        .map(Memory::keys)
        .orElseGet(() -> RecentKeys.of(one.recentKeys(here.id(), version, time)));
  }
}
