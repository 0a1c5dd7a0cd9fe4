package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionQueueTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration NO_TIME = Duration.ZERO;

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final ConnectionQueue queue = new ConnectionQueue("test", 1, metrics);

  private void enter(Duration patience) {
    queue.enter(patience.toNanos());
  }

  /** Starts a call, and returns when it waits behind so many others. */
  private CompletableFuture<Boolean> waiting(int others, Runnable then) {
    CompletableFuture<Boolean> call =
        Callers.call(
            () -> {
              enter(LONG);
              then.run();
              return true;
            });
    await().until(() -> queue.waiting() == others + 1);
    return call;
  }

  @Test
  void whoCameFirstIsServedFirst() {
    enter(LONG);
    List<Integer> served = new ArrayList<>();
    List<CompletableFuture<Boolean>> calls =
        IntStream.range(0, 10)
            .mapToObj(
                number ->
                    waiting(
                        number,
                        () -> {
                          served.add(number);
                          queue.leave();
                        }))
            .toList();
    queue.leave();
    calls.forEach(CompletableFuture::join);
    assertThat(served).isSorted().hasSize(10);
  }

  @Test
  void newcomerDoesNotOvertakeWhoWaits() {
    enter(LONG);
    CompletableFuture<Boolean> first = waiting(0, () -> {});
    queue.leave();
    assertOverloaded();
    first.join();
  }

  @Test
  void callThatGivesUpLeavesItsPlaceToTheNext() {
    enter(LONG);
    assertOverloaded();
    assertThat(queue.waiting()).isZero();
    queue.leave();
    enter(NO_TIME);
  }

  @Test
  void everyCallThatWaitsIsTurnedAwayWhenTheDatabaseIsAway() {
    enter(LONG);
    List<CompletableFuture<Boolean>> calls =
        IntStream.range(0, 3).mapToObj(number -> waiting(number, () -> {})).toList();
    queue.turnAway(new UnavailableException("it is away"));
    for (CompletableFuture<Boolean> call : calls) {
      assertThatThrownBy(call::join)
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              UnavailableException.class,
              e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_READY))
          .hasMessage("it is away");
    }
    queue.leave();
    enter(NO_TIME);
  }

  @Test
  void waitsAreMeasured() {
    enter(LONG);
    CompletableFuture<Boolean> other = waiting(0, () -> {});
    assertThat(metrics.get("hotseat.database.waiting").gauge().value()).isEqualTo(1);
    queue.leave();
    other.join();
    assertThat(metrics.get("hotseat.database.wait").timer().count()).isEqualTo(2);
    assertThat(turnedAway()).isZero();
    assertOverloaded();
    assertThat(turnedAway()).isEqualTo(1);
  }

  private double turnedAway() {
    return metrics.get("hotseat.database.turned.away").counter().count();
  }

  private void assertOverloaded() {
    assertThatThrownBy(() -> enter(NO_TIME))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.OVERLOADED));
  }
}
