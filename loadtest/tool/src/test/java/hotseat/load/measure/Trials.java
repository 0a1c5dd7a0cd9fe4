package hotseat.load.measure;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary.Counts;
import hotseat.load.summary.Summary.Effort;
import hotseat.load.summary.Summary.Generator;
import hotseat.load.summary.Summary.LatencyMs;
import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.Speed;
import hotseat.load.summary.Summary.Trial;
import java.util.List;
import java.util.Map;

/** Trials of which a test sets only what is compared. */
public final class Trials {

  private Trials() {}

  public static Trial trial(String workload, String implementation, int number, double rate) {
    return trial(workload, implementation, number, rate, Verdict.VALID);
  }

  /**
   * Twice as many are refused, the p99 is 1,000 / rate ms, and a change costs 1,000 / rate µs of
   * CPU.
   */
  public static Trial trial(
      String workload, String implementation, int number, double rate, Verdict verdict) {
    return new Trial(
        workload,
        implementation,
        number,
        10,
        new Counts(Math.round(rate * 10), Math.round(rate * 20), 0, 0, 0),
        new Speed(rate, rate * 2, new LatencyMs(percentiles(1_000 / rate), percentiles(1))),
        new Effort(
            1,
            0,
            1,
            Map.of(),
            Map.of("service", 600 / rate, "database", 300 / rate, "generator", 100 / rate),
            Map.of()),
        new Generator(true, List.of(), 1, 0.2, 0),
        List.of(),
        List.of(),
        1_000,
        verdict,
        List.of(),
        List.of(),
        Map.of());
  }

  private static Percentiles percentiles(double p99) {
    return new Percentiles(1_000, p99 / 2, p99 / 1.5, p99, p99 * 2, p99 * 3, List.of());
  }
}
