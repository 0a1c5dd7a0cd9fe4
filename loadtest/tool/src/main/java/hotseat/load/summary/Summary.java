package hotseat.load.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hotseat.load.result.Verdict;
import java.util.List;
import java.util.Map;

/**
 * The result of a run, as {@code summary.json} stores it. The dashboard, the terminal's table and
 * {@code compare} use nothing else.
 *
 * @param reasons why the verdict is not VALID, in sentences; the worst first
 * @param provenance everything that a figure may depend on, by name: commit, machine, JVM, …
 */
public record Summary(
    String schema,
    Verdict verdict,
    List<String> reasons,
    String preset,
    long seed,
    String startedAt,
    Map<String, String> provenance,
    List<Trial> trials,
    List<Comparison> comparisons,
    List<Fault> faults,
    List<Skipped> skipped) {

  public static final String SCHEMA = "hotseat.summary/1";

  /**
   * The worst verdict of the run and all of its trials. A fault counts if a contestant broke the
   * contract under it, or if there are no trials; otherwise it takes nothing from the trials.
   */
  public Verdict worstVerdict() {
    Verdict ofTrials = trials.stream().map(Trial::verdict).reduce(verdict, Verdict::worse);
    return faults.stream()
        .map(Fault::verdict)
        .filter(found -> found == Verdict.INVALID || trials.isEmpty())
        .reduce(ofTrials, Verdict::worse);
  }

  /** The worst verdict of everything that was tried, which decides the exit code. */
  public Verdict verdictOfAll() {
    return faults.stream().map(Fault::verdict).reduce(worstVerdict(), Verdict::worse);
  }

  /** What may be shown: no comparison unless everything is valid. */
  public Summary publishable() {
    Verdict worst = worstVerdict();
    return new Summary(
        schema,
        worst,
        reasons,
        preset,
        seed,
        startedAt,
        provenance,
        trials,
        worst == Verdict.VALID ? comparisons : List.of(),
        faults,
        skipped);
  }

  /**
   * One trial of one contestant under one workload.
   *
   * @param implementation the contestant's name
   * @param trial counts from 1 for each workload and contestant
   * @param seconds that were measured, without the warm-up
   * @param seats the hottest, in order
   * @param operationsJudged of the whole trial, warm-up included
   */
  public record Trial(
      String workload,
      String implementation,
      int trial,
      double seconds,
      @JsonUnwrapped Counts counts,
      @JsonUnwrapped Speed speed,
      @JsonUnwrapped Effort effort,
      Generator generator,
      List<Second> timeline,
      List<SeatFigures> seats,
      long operationsJudged,
      Verdict verdict,
      List<String> reasons,
      List<ViolationSummary> offences,
      Map<String, String> files) {}

  /** Operations by their outcome. */
  public record Counts(long accepted, long refused, long observed, long unknown, long notApplied) {}

  public record Speed(double acceptedPerSecond, double refusedPerSecond, LatencyMs latencyMs) {}

  /**
   * What the accepted changes took.
   *
   * @param fairness Jain's index of the accepted changes over the buyers: 1 if all got equally many
   */
  public record Effort(
      double attemptsPerAccepted,
      double batchSize,
      double fairness,
      Map<String, Double> serverMicrosPerAccepted,
      Map<String, Double> cpuMicrosPerAccepted,
      Map<String, Long> database) {}

  /** Separate, because a refusal is mostly cheaper than an acceptance. */
  public record LatencyMs(Percentiles accepted, Percentiles refused) {}

  /**
   * How long operations took; all zeros if there were none.
   *
   * @param curve the whole distribution: which percentage of the operations took at most this long
   */
  public record Percentiles(
      long count, double p50, double p90, double p99, double p999, double max, List<Point> curve) {}

  /**
   * A point of the curve.
   *
   * @param percentile from 0 to 100
   */
  public record Point(double percentile, double ms) {}

  /**
   * The contention on a seat.
   *
   * @param batchSize changes that shared a write, as seen by a change; 0 where this does not apply
   */
  public record SeatFigures(
      String seat, long accepted, long refused, double attemptsPerAccepted, double batchSize) {

    /** Commands that were accepted or refused. */
    public long decided() {
      return accepted + refused;
    }
  }

  /** The operations that ended in one second of the measured time. */
  public record Second(int second, long accepted, long refused, long notApplied, long unknown) {}

  /**
   * How healthy the generator was while it measured.
   *
   * @param lagMsP99 how late it noticed that it had something to do
   * @param cpuShare of all cores of the machine
   */
  public record Generator(
      boolean healthy, List<String> complaints, double lagMsP99, double cpuShare, double gcShare) {}

  /**
   * The ratio of a to b in paired trials.
   *
   * @param ci95 the bootstrap interval; both ends are the ratio itself if there is only one pair
   */
  public record Comparison(
      String workload,
      String metric,
      String a,
      String b,
      double ratio,
      List<Double> ci95,
      int pairs) {}

  /** A fault that does not apply to an implementation: not tried, and so not passed. */
  public record Skipped(String scenario, String implementation, String reason) {}
}
