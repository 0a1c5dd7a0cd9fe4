package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.SeatId;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import hotseat.reference.SteadyClock;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A node that stops loses no request: those under way are answered, later ones go elsewhere. */
class DrainTest {

  private static final String SEAT = "/v1/shows/s1/seats/A-1";

  private final InMemoryShows shows = new InMemoryShows(new SteadyClock(Machine.real()));
  private final SlowReservations slow = new SlowReservations(new InMemoryReservations(shows));

  @Test
  void anInFlightRequestIsAnsweredAndLaterOnesGetNotReady() {
    try (TestEdge edge = TestEdge.of(slow, shows)) {
      edge.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}");
      CompletableFuture<HttpResponse<String>> underWay =
          CompletableFuture.supplyAsync(() -> edge.hold(SEAT, UUID.randomUUID()));
      await().until(() -> slow.entered.getCount() == 0);
      CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> edge.edge().drain());
      await().until(() -> edge.get("/health/ready").statusCode() == 503);

      HttpResponse<String> late = edge.get(SEAT);
      assertThat(late.statusCode()).isEqualTo(503);
      assertThat(json(late).get("code").asText()).isEqualTo("NOT_READY");
      assertThat(late.headers().firstValue("Connection")).contains("close");
      assertThat(edge.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(drained).isNotDone();

      slow.leave.countDown();
      assertThat(underWay.join().statusCode()).isEqualTo(201);
      drained.join();
    }
  }

  @Test
  void theNodeListensUntilTheDrainHasEnded() {
    try (TestEdge edge = TestEdge.of(slow, shows)) {
      edge.get("/health/live");
      CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> edge.edge().drain());
      await().until(() -> edge.get("/health/ready").statusCode() == 503);

      while (!drained.isDone()) {
        assertIsListening(edge, drained);
      }
    }
  }

  /** Either the listener is open, or the drain has ended meanwhile. */
  private static void assertIsListening(TestEdge edge, CompletableFuture<Void> drained) {
    try {
      assertThat(edge.get("/v1/shows/s1").headers().firstValue("connection")).contains("close");
    } catch (UncheckedIOException shut) {
      drained.join();
    }
  }

  @Test
  void theDrainWaitsNoLongerThanTheRequestDeadline() {
    try (TestEdge edge =
        TestEdge.of(
            new TestEdge.ReadyNode(), slow, shows, Map.of("HOTSEAT_REQUEST_DEADLINE_MS", "100"))) {
      edge.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}");
      CompletableFuture<HttpResponse<String>> stuck =
          CompletableFuture.supplyAsync(() -> edge.hold(SEAT, UUID.randomUUID()));
      await().until(() -> slow.entered.getCount() == 0);
      edge.edge().drain();
      assertThat(stuck).isNotDone();
      slow.leave.countDown();
      assertThat(stuck.join().statusCode()).isEqualTo(201);
    }
  }

  @Test
  void nothingListensAfterClose() {
    TestEdge edge = TestEdge.of(slow, shows);
    edge.edge().close();
    assertThatThrownBy(() -> edge.get("/health/live")).hasCauseInstanceOf(ConnectException.class);
  }

  /** Blocks a command until it is released. */
  private record SlowReservations(Reservations inner, CountDownLatch entered, CountDownLatch leave)
      implements Reservations {

    SlowReservations(Reservations inner) {
      this(inner, new CountDownLatch(1), new CountDownLatch(1));
    }

    @Override
    public Reply handle(SeatId seat, Command command) {
      entered.countDown();
      try {
        leave.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return inner.handle(seat, command);
    }

    @Override
    public Reply read(SeatId seat) {
      return inner.read(seat);
    }
  }
}
