package hotseat.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long the requests of one route took, by what became of them. A timer is looked up in the
 * registry once, not for each request.
 */
final class RequestTimers {

  private record Ending(Outcome outcome, String code) {}

  private final MeterRegistry metrics;
  private final String route;
  private final Map<Ending, Timer> timers = new ConcurrentHashMap<>();

  RequestTimers(MeterRegistry metrics, String route) {
    this.metrics = metrics;
    this.route = route;
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
        .register(metrics);
  }
}
