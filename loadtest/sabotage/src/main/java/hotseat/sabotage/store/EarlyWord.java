package hotseat.sabotage.store;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Acknowledges a write when it has been executed, and commits it a moment later. */
public final class EarlyWord implements Statements {

  // As long as a commit takes on the disk of a busy server.
  private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Statements right;
  private final Runnable beforeCommit;
  private final Executor committers = Executors.newVirtualThreadPerTaskExecutor();

  public EarlyWord(Statements right) {
    this(right, () -> LockSupport.parkNanos(COMMIT_NANOS));
  }

  /**
   * @param beforeCommit runs between acknowledgement and commit, and delays the commit
   */
  EarlyWord(Statements right, Runnable beforeCommit) {
    this.right = right;
    this.beforeCommit = beforeCommit;
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return right.read(time, work);
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    CompletableFuture<T> executed = new CompletableFuture<>();
    committers.execute(() -> write(work, executed));
    try {
      return executed.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private <T> void write(Work<T> work, CompletableFuture<T> executed) {
    try {
      right.write(
          StoreTime.notReported(),
          connection -> {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            executed.complete(result);
            beforeCommit.run();
            connection.commit();
            return result;
          });
    } catch (RuntimeException e) {
      executed.completeExceptionally(e);
    }
  }

  /** Uses one connection for each statement, because the caller's must not wait for the commit. */
  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return work.apply(this);
  }
}
