package hotseat.actor;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import hotseat.store.CommitUnknownException;
import hotseat.store.SeatTable;
import hotseat.store.StoreTime;
import hotseat.store.Write;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;

/**
 * Carries the writes of all seats of this node to the database, many in one statement.
 *
 * <pre>
 *   SeatEntity ──┐                    ┌── writer 1 ──▶ one statement: everything that was waiting
 *   SeatEntity ──┼──▶ what is waiting ┤
 *   SeatEntity ──┘                    └── writer 2 ──▶ what has come since then
 * </pre>
 *
 * <p>There is no timer and no artificial delay: alone, a write leaves at once; while one is under
 * way, the next ones gather. An owner has at most one write here at a time, so their order does not
 * matter. Of a seat that has just woken up again there may be two, its own and one that its last
 * owner has left behind; so each write hears of itself, and not of its seat.
 */
final class SeatWriter implements AutoCloseable {

  /** What became of one write. */
  sealed interface Outcome {}

  enum Ended implements Outcome {
    WRITTEN,
    /** Surely not: another version, a row that somebody keeps locked, a spent key, or too late. */
    NOT_WRITTEN,
    /** The answer was lost. */
    UNKNOWN
  }

  /** Surely not: the database could not be asked. */
  record Unavailable(Obstacle obstacle) implements Outcome {}

  // Two: one gathers while the other's commit is on its way to the disk. More make smaller batches.
  static final int WRITERS = 2;
  // Bounds a statement's time and size; a hot seat alone may bring a thousand changes.
  private static final int WRITES_PER_STATEMENT_MAX = 200;
  // Every waiting write has callers that wait; beyond this they are better told to come back.
  private static final int WAITING_MAX = 20_000;

  private record Waiting(Write write, CompletableFuture<Outcome> outcome) {}

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

  CompletionStage<Outcome> replace(Write write) {
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    if (!waiting.offer(new Waiting(write, outcome))) {
      outcome.complete(new Unavailable(Obstacle.OVERLOADED));
    }
    return outcome;
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
    try {
      IntFunction<Outcome> outcome = outcomeOf(batch.stream().map(Waiting::write).toList());
      for (int place = 0; place < batch.size(); place++) {
        batch.get(place).outcome().complete(outcome.apply(place));
      }
    } catch (RuntimeException | Error bug) {
      // Whatever it was, the next ones have done nothing to deserve it.
      batch.forEach(one -> one.outcome().completeExceptionally(bug));
    }
  }

  /** What has become of each write, by its place. */
  private IntFunction<Outcome> outcomeOf(List<Write> writes) {
    batchSize.record(writes.stream().mapToInt(write -> write.changes().size()).sum());
    try {
      Set<Integer> written = table.replace(writes, new StoreTime());
      return place -> written.contains(place) ? Ended.WRITTEN : Ended.NOT_WRITTEN;
    } catch (CommitUnknownException e) {
      return _ -> Ended.UNKNOWN;
    } catch (UnavailableException e) {
      return _ -> new Unavailable(e.obstacle());
    }
  }

  /** To be called when no seat is left on this node. */
  @Override
  public void close() {
    writers.forEach(Thread::interrupt);
  }
}
