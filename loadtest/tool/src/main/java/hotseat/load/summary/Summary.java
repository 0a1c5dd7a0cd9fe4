package hotseat.load.summary;

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
   * @param fairness Jain's index of the accepted changes over the buyers: 1 if all got equally many
   * @param seats the hottest, in order
   * @param operationsJudged of the whole trial, warm-up included
   */
  public record Trial(
      String workload,
      String implementation,
      int trial,
      double seconds,
      long accepted,
      long refused,
      long observed,
      long unknown,
      long notApplied,
      double acceptedPerSecond,
      double refusedPerSecond,
      LatencyMs latencyMs,
      double attemptsPerAccepted,
      double batchSize,
      double fairness,
      Map<String, Double> serverMicrosPerAccepted,
      Map<String, Double> cpuMicrosPerAccepted,
      Map<String, Long> database,
      Generator generator,
      List<Second> timeline,
      List<SeatFigures> seats,
      long operationsJudged,
      Verdict verdict,
      List<String> reasons,
      List<Offence> offences,
      Map<String, String> files) {}

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

  /**
   * One contestant under one fault. Times on the time line are milliseconds from the beginning of
   * the measured time.
   *
   * @param about what is broken, in one line
   * @param bit whether every trace that the fault must leave was found; otherwise it shows nothing
   * @param evidence the traces, by name
   * @param seatsConcerned hot seats that the fault was about; {@code unavailableMs} is theirs
   * @param longestAnswerMs the longest time to an answer from a node that could answer
   * @param unknown since something was broken, like the other counts
   * @param repeated commands sent again under the same key because an answer had not come
   * @param replayed those of them that had already taken effect
   */
  public record Fault(
      String scenario,
      String about,
      String implementation,
      Verdict verdict,
      List<String> reasons,
      List<Offence> offences,
      boolean bit,
      Map<String, String> evidence,
      int seatsConcerned,
      Unavailable unavailableMs,
      Recovery recovery,
      double longestAnswerMs,
      long accepted,
      long refused,
      long unknown,
      long notApplied,
      long repeated,
      long replayed,
      long lostAcks,
      long doubleBookings,
      long staleAnswers,
      long fencedWrites,
      long ownerChanges,
      long operationsJudged,
      Generator generator,
      List<Moment> course,
      List<Band> bands,
      List<Mark> marks,
      List<Owners> owners,
      Map<String, String> files) {}

  /** The longest pauses of seats between two answered commands, one for each seat. */
  public record Unavailable(double p99, double max) {}

  /**
   * How long it took, beside how long it should take.
   *
   * @param theory where the expected time comes from
   */
  public record Recovery(String what, double measuredMs, double expectedMs, String theory) {}

  /** The operations that ended in one half second. */
  public record Moment(
      int ms, long accepted, long refused, long notApplied, long unknown, double p99Ms) {}

  /** A period in which something was broken. */
  public record Band(String what, int fromMs, int toMs) {}

  /** A moment at which something happened. */
  public record Mark(String what, int ms) {}

  /** The owners of a seat, one after the other. */
  public record Owners(String seat, List<Span> spans) {}

  public record Span(String node, int fromMs, int toMs) {}

  /** A fault that does not apply to an implementation: not tried, and so not passed. */
  public record Skipped(String scenario, String implementation, String reason) {}
}
