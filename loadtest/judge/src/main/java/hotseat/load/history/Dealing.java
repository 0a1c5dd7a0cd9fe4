package hotseat.load.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Deals a stored history out to lanes, on all cores.
 *
 * <pre>
 *   file ──▶ blocks ──▶ unpacked, each by itself ──┬──▶ lane 0: its seats, block after block
 *                                                  ├──▶ lane 1: its seats, block after block
 *                                                  …
 * </pre>
 *
 * <p>Unpacking a block is one step. Passing it to a lane is another, which follows the unpacking
 * and the lane's previous step. Steps run in one pool, and no step ever waits for another.
 */
final class Dealing {

  // Some 20,000 operations, unpacked or not: enough for every core, and next to no memory.
  private static final int BLOCKS_MAX = 32;

  /** The operations of a block, and the lane of each. */
  private static final class Hand {
    private final int firstOrdinal;
    private final List<Operation> operations;
    private final byte[] lanes;

    Hand(StoredBlock block, int lanesMax) {
      this.firstOrdinal = block.firstOrdinal();
      this.operations = block.operations();
      this.lanes = new byte[operations.size()];
      for (int i = 0; i < lanes.length; i++) {
        lanes[i] = (byte) Lane.of(operations.get(i), lanesMax);
      }
    }

    void show(int number, Lane lane) {
      for (int i = 0; i < lanes.length; i++) {
        if (lanes[i] == number) {
          lane.accept(operations.get(i), firstOrdinal + i);
        }
      }
    }
  }

  private final List<? extends Lane> lanes;
  private final Executor steps;
  private final Semaphore room = new Semaphore(BLOCKS_MAX);
  private final List<CompletableFuture<Void>> last = new ArrayList<>();
  private CompletableFuture<Void> seenByAll = CompletableFuture.completedFuture(null);

  private Dealing(List<? extends Lane> lanes, Executor steps) {
    this.lanes = lanes;
    this.steps = steps;
    lanes.forEach(_ -> last.add(CompletableFuture.completedFuture(null)));
  }

  static Header deal(Path file, List<? extends Lane> lanes) {
    int cores = Runtime.getRuntime().availableProcessors();
    if (cores == 1) {
      return new Dealing(lanes, Runnable::run).deal(file);
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
      return new Dealing(lanes, pool).deal(file);
    }
  }

  /** A failure in a block takes precedence over a failure in a later block. */
  private Header deal(Path file) {
    try {
      return HistoryReader.read(file, this::take);
    } finally {
      finish();
    }
  }

  private void take(StoredBlock block) {
    room.acquireUninterruptibly();
    if (last.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
      finish();
    }
    CompletableFuture<Hand> hand =
        CompletableFuture.supplyAsync(() -> new Hand(block, lanes.size()), steps);
    for (int i = 0; i < lanes.size(); i++) {
      int number = i;
      last.set(
          number,
          last.get(number)
              .thenAcceptBothAsync(
                  hand, (_, dealt) -> dealt.show(number, lanes.get(number)), steps));
    }
    seenByAll =
        CompletableFuture.allOf(last.toArray(CompletableFuture<?>[]::new))
            .whenComplete((_, _) -> room.release());
  }

  private void finish() {
    try {
      seenByAll.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
