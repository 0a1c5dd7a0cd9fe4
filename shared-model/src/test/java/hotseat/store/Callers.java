package hotseat.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at the same moment, each on a thread of its own. */
public final class Callers {

  private static final int PATIENCE_S = 60;

  private Callers() {}

  /** Runs one caller in the background. */
  public static <T> CompletableFuture<T> call(Callable<T> call) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            result.complete(call.call());
          } catch (Throwable failure) {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }

  /** The results of all callers, in the order of their numbers from 0. */
  public static <T> List<T> all(int callers, IntFunction<T> call) {
    CountDownLatch start = new CountDownLatch(callers);
    List<FutureTask<T>> tasks =
        IntStream.range(0, callers)
            .mapToObj(
                number ->
                    new FutureTask<>(
                        () -> {
                          start.countDown();
                          start.await();
                          return call.apply(number);
                        }))
            .toList();
    tasks.forEach(Thread::startVirtualThread);
    return tasks.stream().map(Callers::result).toList();
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
