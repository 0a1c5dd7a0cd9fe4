package hotseat.http;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reservations;
import hotseat.api.Spent;
import hotseat.api.Trace;
import hotseat.model.Command;
import hotseat.model.SeatId;
import hotseat.reference.InMemoryShows;
import hotseat.reference.SteadyClock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a request leaves behind for operators: its trace and its time. */
class RequestStoryTest {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final String SEAT = "/v1/shows/s1/seats/A-1";

  private final Listener listener = new Listener();
  private final TestEdge edge =
      TestEdge.of(listener, new InMemoryShows(new SteadyClock(Machine.real())));

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void implementationRunsUnderTheTraceOfTheCaller() {
    edge.send(edge.request(SEAT).header("X-Request-Id", "r-7").header("traceparent", PARENT));
    assertThat(listener.heard).contains(new Trace("r-7", Optional.of(PARENT)));
  }

  @Test
  void requestWithoutATraceStillHasAnId() {
    String id = edge.get(SEAT).headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(listener.heard).contains(new Trace(id, Optional.empty()));
  }

  @Test
  void nextRequestOnTheSameConnectionHasATraceOfItsOwn() {
    edge.send(edge.request(SEAT).header("X-Request-Id", "r-7").header("traceparent", PARENT));
    edge.send(edge.request(SEAT).header("X-Request-Id", "r-8"));
    assertThat(listener.heard).contains(new Trace("r-8", Optional.empty()));
  }

  @Test
  void metricsShowWhereTheTimeWasSpent() {
    edge.get(SEAT);
    edge.get(SEAT);
    assertThat(edge.get("/metrics").body())
        .contains(
            "hotseat_requests_spent_seconds_count{part=\"sql\"} 2",
            "hotseat_requests_spent_seconds_sum{part=\"sql\"} 0.003",
            "hotseat_requests_counted_sum{part=\"attempts\"} 8.0");
  }

  /** Records the trace it works for, and decides nothing. */
  private static final class Listener implements Reservations {

    private volatile Optional<Trace> heard = Optional.empty();

    @Override
    public Reply handle(SeatId seat, Command command) {
      return read(seat);
    }

    @Override
    public Reply read(SeatId seat) {
      heard = Trace.current();
      Spent spent = Spent.NOTHING.lasted("sql", 1_500_000).counted("attempts", 4);
      return new NotApplied(Obstacle.CONTENDED, spent);
    }
  }
}
