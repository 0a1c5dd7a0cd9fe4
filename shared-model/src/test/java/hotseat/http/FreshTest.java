package hotseat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.testing.ManualTicker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Expensive work is not done once per caller. */
class FreshTest {

  private static final Duration AGE_MAX = Duration.ofSeconds(1);
  private static final int CALLERS = 20;

  private final ManualTicker ticker = new ManualTicker();
  private final AtomicInteger questions = new AtomicInteger();

  @Test
  void aFreshValueIsReused() {
    Fresh<Integer> fresh = new Fresh<>(AGE_MAX, ticker, questions::incrementAndGet);
    assertThat(List.of(fresh.get(), fresh.get(), fresh.get())).containsExactly(1, 1, 1);
  }

  @Test
  void anOldValueIsReadAgain() {
    Fresh<Integer> fresh = new Fresh<>(AGE_MAX, ticker, questions::incrementAndGet);
    assertThat(fresh.get()).isEqualTo(1);
    ticker.pass(AGE_MAX.minusNanos(1));
    assertThat(fresh.get()).isEqualTo(1);
    ticker.pass(Duration.ofNanos(1));
    assertThat(fresh.get()).isEqualTo(2);
  }

  @Test
  void callersShareAReadThatIsInProgress() {
    CountDownLatch answer = new CountDownLatch(1);
    Fresh<Integer> fresh =
        new Fresh<>(
            AGE_MAX,
            ticker,
            () -> {
              awaitUninterruptibly(answer);
              return questions.incrementAndGet();
            });
    List<CompletableFuture<Integer>> values =
        Stream.generate(() -> CompletableFuture.supplyAsync(fresh::get, Thread::startVirtualThread))
            .limit(CALLERS)
            .toList();
    answer.countDown();
    assertThat(values).allSatisfy(it -> assertThat(it.join()).isEqualTo(1));
  }

  @Test
  void aFailedReadDoesNotBlockTheNextOne() {
    Fresh<Integer> fresh =
        new Fresh<>(
            AGE_MAX,
            ticker,
            () -> {
              if (questions.incrementAndGet() == 1) {
                throw new IllegalStateException("not the first time");
              }
              return questions.get();
            });
    await().ignoreExceptions().until(fresh::get, it -> it == 2);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
