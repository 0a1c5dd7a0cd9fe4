package hotseat.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Many clients that all start at the same moment, each on a thread of its own. */
final class Crowd {

  // Generous for two cores, and far below what a build server would wait for a hang.
  private static final long PATIENCE_S = 120;

  private Crowd() {}

  /** The result of each of them, in the order of their numbers. */
  static <T> List<T> of(int people, IntFunction<T> task) {
    CountDownLatch gate = new CountDownLatch(1);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  gate.await();
                  return task.apply(number);
                }));
      }
      gate.countDown();
      return running.stream().map(Crowd::result).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  /** One more client, which works while the test goes on. */
  static <T> CompletableFuture<T> meanwhile(Supplier<T> task) {
    // A thread of its own: the common pool has too few threads to wait in.
    return CompletableFuture.supplyAsync(task, Thread::startVirtualThread);
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("one of the crowd failed", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("one of the crowd has not come back", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the crowd", e);
    }
  }
}
