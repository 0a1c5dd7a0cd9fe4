package hotseat.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** What contention costs: how many attempts a request took, and how many of them lost. */
public record RetryMetrics(
    DistributionSummary attempts, Counter conflicts, Counter unknownCommits) {

  public static RetryMetrics in(MeterRegistry registry) {
    return new RetryMetrics(
        DistributionSummary.builder("hotseat.postgres.attempts")
            .description("attempts of a decided request")
            .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100)
            .register(registry),
        Counter.builder("hotseat.postgres.conflicts")
            .description("writes that were not made: another version, a used key, or too late")
            .register(registry),
        Counter.builder("hotseat.postgres.unknown.commits")
            .description("writes whose connection broke before the answer")
            .register(registry));
  }
}
