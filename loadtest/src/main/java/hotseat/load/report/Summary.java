package hotseat.load.report;

import java.util.List;
import java.util.Map;

/**
 * The result of a run, as {@code summary.json} holds it. The dashboard, the terminal's table and
 * {@code compare} know nothing else.
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
   * Of the run and all of its trials: one that broke the contract decides for all, and so does a
   * fault under which somebody did. A fault that shows nothing takes nothing from the trials.
   */
  public Verdict worstVerdict() {
    Verdict ofTrials = trials.stream().map(Trial::verdict).reduce(verdict, Verdict::worse);
    return faults.stream()
        .map(Fault::verdict)
        .filter(found -> found == Verdict.INVALID || trials.isEmpty())
        .reduce(ofTrials, Verdict::worse);
  }

  /** Of everything that was tried: what a shell is told. */
  public Verdict verdictOfAll() {
    return faults.stream().map(Fault::verdict).reduce(worstVerdict(), Verdict::worse);
  }

  /** What may be shown of it: unless everything is valid, nobody was better than anybody. */
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
   * One contestant under one workload, once.
   *
   * @param implementation the contestant's name
   * @param trial counts from 1 for each workload and contestant
   * @param seconds that were measured, without the warm-up
   * @param fairness Jain's index of the accepted changes over the buyers: 1 is all alike
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

  /** Separately, because a refusal is mostly cheaper than a yes. */
  public record LatencyMs(Percentiles accepted, Percentiles refused) {}

  /**
   * How long operations took; all zeros if there were none.
   *
   * @param curve the whole distribution: how many percent of the operations took at most so long
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
   * How hard a seat was fought for.
   *
   * @param batchSize changes that shared a write, as a change saw it; 0 where there is no such
   *     thing
   */
  public record SeatFigures(
      String seat, long accepted, long refused, double attemptsPerAccepted, double batchSize) {

    /** Commands that were told yes or no. */
    public long decided() {
      return accepted + refused;
    }
  }

  /** What ended in one second of the measured time. */
  public record Second(int second, long accepted, long refused, long notApplied, long unknown) {}

  /**
   * How the generator was while it measured.
   *
   * @param lagMsP99 how late it noticed that it should do something
   * @param cpuShare of all cores of the machine
   */
  public record Generator(
      boolean healthy, List<String> complaints, double lagMsP99, double cpuShare, double gcShare) {}

  /**
   * A ratio of paired trials: a to b.
   *
   * @param ci95 the bootstrap interval; both ends are the ratio itself where there is only one pair
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
   * @param bit whether every trace was found that the fault must leave; otherwise it says nothing
   * @param evidence the traces, by name
   * @param seatsConcerned hot seats that the fault was about; {@code unavailableMs} is of them
   * @param longestAnswerMs how long a node that could answer let somebody wait
   * @param unknown like the other counts, since something was broken
   * @param repeated commands sent again under the same key, because an answer had not come
   * @param replayed those of them that had had their effect already
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

  /** A seat is unavailable from its last answered command before to its first one after. */
  public record Unavailable(double p99, double max) {}

  /**
   * How long it took, beside how long it should.
   *
   * @param theory where the expected time comes from
   */
  public record Recovery(String what, double measuredMs, double expectedMs, String theory) {}

  /** What ended in half a second. */
  public record Moment(
      int ms, long accepted, long refused, long notApplied, long unknown, double p99Ms) {}

  /** Something was broken. */
  public record Band(String what, int fromMs, int toMs) {}

  /** Something happened. */
  public record Mark(String what, int ms) {}

  /** Who owned a seat, one after the other. */
  public record Owners(String seat, List<Span> spans) {}

  public record Span(String node, int fromMs, int toMs) {}

  /** A fault that has no meaning for an implementation: not tried, and so not passed. */
  public record Skipped(String scenario, String implementation, String reason) {}
}
