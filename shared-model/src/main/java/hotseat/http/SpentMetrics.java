package hotseat.http;

import hotseat.api.Spent;
import hotseat.api.Spent.Counted;
import hotseat.api.Spent.Lasted;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Where the time of all requests goes: what {@code Server-Timing} says of each of them, added up by
 * its names. So an implementation says once what it spends time on, and it is in both places.
 */
final class SpentMetrics {

  private final MeterRegistry metrics;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();
  private final Map<String, DistributionSummary> counts = new ConcurrentHashMap<>();

  SpentMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void record(Answer answer) {
    switch (answer) {
      case Answer.Whole whole -> whole.spent().parts().forEach(this::record);
      case Answer.Streamed _ -> {
        // Nobody waits for a stream as a whole.
      }
    }
  }

  private void record(Spent.Part part) {
    switch (part) {
      case Lasted(String name, long nanos) ->
          timers.computeIfAbsent(name, this::timer).record(nanos, TimeUnit.NANOSECONDS);
      case Counted(String name, long count) ->
          counts.computeIfAbsent(name, this::count).record((double) count);
    }
  }

  private Timer timer(String name) {
    return Timer.builder("hotseat.requests.spent")
        .description("What the time of requests was spent on")
        .tag("part", name)
        .serviceLevelObjectives(RequestTimers.buckets())
        .register(metrics);
  }

  private DistributionSummary count(String name) {
    return DistributionSummary.builder("hotseat.requests.counted")
        .description("How often something was done, or how much was done together, for a request")
        .tag("part", name)
        .register(metrics);
  }
}
