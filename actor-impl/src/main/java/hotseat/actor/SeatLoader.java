package hotseat.actor;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.store.Found.Absent;
import hotseat.store.Found.Present;
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
 * <p>Nothing is read before this node owns the seat's shard, see {@link ShardClaim}. A read always
 * waits for a writer that is still on the row: the previous owner's last write may be on its way to
 * the disk while the next owner reads.
 *
 * <p>A node that has just received seats may have to load thousands of them at once, and each load
 * may have to wait. Each load uses one connection, so the number of connections bounds how many run
 * at a time. The others wait as long as any caller waits for a connection, and then fail with 503.
 */
final class SeatLoader {

  sealed interface Outcome {}

  record Missing(Absent absent) implements Outcome {}

  record Failed(Obstacle obstacle) implements Outcome {}

  /** The seat, its recent keys, and which of the suspected keys have already made a change. */
  record LoadedRow(Present present, RecentKeys keys, Map<UUID, Recorded> recorded)
      implements Outcome {

    Memory memory() {
      return new Memory(present.seat(), keys);
    }

    /**
     * Whether another writer has changed the row since the owner remembered this seat: the version
     * differs, and none of the suspected keys made it.
     */
    boolean isForeignTo(Seat remembered) {
      return present.seat().version() != remembered.version()
          && present.seat().changedBy().filter(recorded::containsKey).isEmpty();
    }

    /**
     * Answers every command whose key is recorded from that record, and returns the other requests.
     * Only suspects are cleared, because only their keys were looked up; the keys of the others are
     * checked against the memory that has just been read.
     */
    List<PendingAsk> answerReplays(List<PendingAsk> asks, String node) {
      List<PendingAsk> open = new ArrayList<>();
      for (PendingAsk one : asks) {
        Optional<Recorded> earlier =
            one.key().flatMap(key -> Optional.ofNullable(recorded.get(key)));
        if (one.command().isPresent() && earlier.isPresent()) {
          one.tell(node, present.replay(earlier.get(), one.command().get()));
        } else {
          open.add(one.isSuspect() ? one.cleared() : one);
        }
      }
      return open;
    }
  }

  // A handover takes a few round trips. Where the end of a lease must be awaited, which takes
  // longer, callers get 503.
  private static final Duration CLAIM_MAX = Duration.ofMillis(500);
  private static final Duration CLAIM_AGAIN = Duration.ofMillis(20);

  private final SeatTable table;
  private final ExecutorService threads;
  private final Shard shard;

  SeatLoader(SeatTable table, ExecutorService threads, Shard shard) {
    this.table = table;
    this.threads = threads;
    this.shard = shard;
  }

  /** The same for the seats of one shard. */
  SeatLoader of(Shard itsShard) {
    return new SeatLoader(table, threads, itsShard);
  }

  /**
   * Reads the row for these requests, and looks up the keys that may already have made a change.
   *
   * @param known what is remembered; its keys are good as long as the version is the same
   */
  CompletionStage<Outcome> load(SeatId seat, List<PendingAsk> asks, Optional<Memory> known) {
    List<UUID> suspects =
        asks.stream().filter(PendingAsk::isSuspect).flatMap(ask -> ask.key().stream()).toList();
    return CompletableFuture.supplyAsync(() -> read(seat, suspects, known), threads);
  }

  private Outcome read(SeatId seat, Collection<UUID> suspects, Optional<Memory> known) {
    try {
      if (!becomesOurs()) {
        return new Failed(Obstacle.NOT_READY);
      }
      StoreTime time = new StoreTime();
      return table.onOneConnection(time, one -> read(one, seat, suspects, known, time));
    } catch (UnavailableException e) {
      return new Failed(e.obstacle());
    }
  }

  /**
   * Claims the shard before the seat is read: what the last owner wrote before that is in the row.
   */
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
    return switch (one.readAfterWriter(seat, Optional.empty(), time)) {
      case Absent absent -> new Missing(absent);
      case Present row ->
          new LoadedRow(row, keys(one, row, known, time), one.recorded(suspects, time));
    };
  }

  private static RecentKeys keys(
      SeatTable one, Present row, Optional<Memory> known, StoreTime time) {
    long version = row.seat().version();
    return known
        .filter(memory -> memory.seat().version() == version)
        .map(Memory::keys)
        .orElseGet(() -> RecentKeys.of(one.recentKeys(row.id(), version, time)));
  }
}
