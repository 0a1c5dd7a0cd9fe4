package hotseat.actor;

import hotseat.api.Reply.Obstacle;
import hotseat.store.SeatTable;
import hotseat.store.StoreTime;
import hotseat.store.Write;
import hotseat.store.WriteResult;
import hotseat.store.WriteResult.Unavailable;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Carries the writes of all seats of this node to the database, many in one statement.
 *
 * <pre>
 *   SeatEntity ──┐                    ┌── writer 1 ──▶ one statement: everything that was waiting
 *   SeatEntity ──┼──▶ what is waiting ┤
 *   SeatEntity ──┘                    └── writer 2 ──▶ what has come since then
 * </pre>
 *
 * <p>There is no timer and no artificial delay: a single write leaves at once, and while it is
 * under way, the next ones gather. An owner has at most one write here at a time, so their order
 * does not matter. A seat that has just been loaded again may have two, its own and one that its
 * previous actor left behind; so each outcome belongs to a write, and not to a seat.
 */
final class SeatWriter implements AutoCloseable {

  // Two: one gathers while the other's commit is on its way to the disk. More make smaller batches.
  static final int WRITERS = 2;
  // Bounds a statement's time and size; a hot seat alone may bring a thousand changes.
  private static final int WRITES_PER_STATEMENT_MAX = 200;
  // Every waiting write has callers that wait; beyond this a quick 503 serves them better.
  private static final int WAITING_MAX = 20_000;

  private record Waiting(Write write, CompletableFuture<WriteResult> result) {}

  private final SeatTable table;
  private final DistributionSummary batchSize;
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final List<Thread> writers = new ArrayList<>();

  SeatWriter(SeatTable table, MeterRegistry metrics) {
    this.table = table;
    this.batchSize =
        DistributionSummary.builder("hotseat.actor.statement.changes")
            .description("changes that one statement carried")
            .register(metrics);
    for (int i = 1; i <= WRITERS; i++) {
      writers.add(Thread.ofPlatform().name("seat-writer-" + i).daemon().start(this::run));
    }
  }

  CompletionStage<WriteResult> replace(Write write) {
    CompletableFuture<WriteResult> result = new CompletableFuture<>();
    if (!waiting.offer(new Waiting(write, result))) {
      result.complete(new Unavailable(Obstacle.OVERLOADED));
    }
    return result;
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>(WRITES_PER_STATEMENT_MAX);
    try {
      while (true) {
        batch.add(waiting.take());
        waiting.drainTo(batch, WRITES_PER_STATEMENT_MAX - 1);
        write(batch);
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Waiting> batch) {
    List<Write> writes = batch.stream().map(Waiting::write).toList();
    batchSize.record(writes.stream().mapToInt(write -> write.changes().size()).sum());
    try {
      List<WriteResult> results = table.replace(writes, StoreTime.notReported());
      for (int place = 0; place < batch.size(); place++) {
        batch.get(place).result().complete(results.get(place));
      }
    } catch (RuntimeException | Error bug) {
      // A bug in one batch must not stop the writer for the next ones.
      batch.forEach(one -> one.result().completeExceptionally(bug));
    }
  }

  /** To be called when no seat is left on this node. */
  @Override
  public void close() {
    writers.forEach(Thread::interrupt);
  }
}
