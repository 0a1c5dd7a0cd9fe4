package hotseat.actor;

import hotseat.actor.store.KeyTable;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Ticker;
import hotseat.api.UnavailableException;
import hotseat.model.SeatId;
import hotseat.store.Found.Absent;
import hotseat.store.Found.Present;
import hotseat.store.SeatTable;
import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

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

  sealed interface Outcome permits LoadedRow, Missing, Failed {}

  record Missing(Absent absent) implements Outcome {}

  record Failed(Obstacle obstacle) implements Outcome {}

  // A handoff takes a few round trips. Where the end of a lease must be awaited, which takes
  // longer, callers get 503.
  static final Duration CLAIM_MAX = Duration.ofMillis(500);
  private static final Duration CLAIM_AGAIN = Duration.ofMillis(20);

  private final Statements database;
  private final ExecutorService threads;
  private final Shard shard;
  private final Ticker ticker;

  SeatLoader(Statements database, ExecutorService threads, Shard shard, Ticker ticker) {
    this.database = database;
    this.threads = threads;
    this.shard = shard;
    this.ticker = ticker;
  }

  /** The same for the seats of one shard. */
  SeatLoader of(Shard itsShard) {
    return new SeatLoader(database, threads, itsShard, ticker);
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
      return database.onOneConnection(
          StoreTime.notReported(), one -> read(one, seat, suspects, known));
    } catch (UnavailableException e) {
      return new Failed(e.obstacle());
    }
  }

  /**
   * Claims the shard before the seat is read: what the last owner wrote before that is in the row.
   */
  private boolean becomesOurs() {
    long beganNanos = ticker.nanos();
    boolean isOurs = shard.isOurs();
    while (!isOurs && ticker.nanos() - beganNanos < CLAIM_MAX.toNanos()) {
      ticker.pause(CLAIM_AGAIN.toNanos());
      isOurs = shard.isOurs();
    }
    return isOurs;
  }

  private static Outcome read(
      Statements one, SeatId seat, Collection<UUID> suspects, Optional<Memory> known) {
    SeatTable seats = new SeatTable(one);
    KeyTable keys = new KeyTable(one);
    return switch (seats.readAfterWriter(seat, Optional.empty(), StoreTime.notReported())) {
      case Absent absent -> new Missing(absent);
      case Present row -> new LoadedRow(row, recent(keys, row, known), keys.recorded(suspects));
    };
  }

  private static RecentKeys recent(KeyTable keys, Present row, Optional<Memory> known) {
    long version = row.seat().version();
    return known
        .filter(memory -> memory.seat().version() == version)
        .map(Memory::keys)
        .orElseGet(() -> RecentKeys.of(keys.recentKeys(row.id(), version)));
  }
}
