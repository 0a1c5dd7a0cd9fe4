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
 * Where the time of all requests goes: the parts in {@code Server-Timing} of each request, added up
 * by name. So an implementation reports once what it spends time on, and it appears in both places.
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
        // No client waits for a stream as a whole.
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
        .description("Time that requests spent in each part")
        .tag("part", name)
        .serviceLevelObjectives(RequestTimers.buckets())
        .register(metrics);
  }

  private DistributionSummary count(String name) {
    return DistributionSummary.builder("hotseat.requests.counted")
        .description("Attempts of a request, or changes in its batch")
        .tag("part", name)
        .register(metrics);
  }
}
