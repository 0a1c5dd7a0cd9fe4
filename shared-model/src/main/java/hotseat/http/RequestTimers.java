package hotseat.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Times the requests of one route, by outcome. A timer is looked up in the registry once, not for
 * each request.
 */
final class RequestTimers {

  /** From an answer out of memory to the request's deadline; few, because each is a time series. */
  private static final Duration[] BUCKETS =
      IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private record Ending(Outcome outcome, String code) {}

  private final MeterRegistry metrics;
  private final String route;
  private final Map<Ending, Timer> timers = new ConcurrentHashMap<>();

  RequestTimers(MeterRegistry metrics, String route) {
    this.metrics = metrics;
    this.route = route;
  }

  static Duration[] buckets() {
    return BUCKETS.clone();
  }

  void record(Answer answer, long nanos) {
    timers
        .computeIfAbsent(new Ending(answer.outcome(), answer.code()), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Ending ending) {
    return Timer.builder("hotseat.requests")
        .description("Requests by route, outcome and code")
        .tag("route", route)
        .tag("outcome", ending.outcome().text())
        .tag("code", ending.code())
        .serviceLevelObjectives(BUCKETS)
        .register(metrics);
  }
}
