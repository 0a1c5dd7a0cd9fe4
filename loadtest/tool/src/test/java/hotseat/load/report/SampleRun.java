package hotseat.load.report;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Counts;
import hotseat.load.summary.Summary.Effort;
import hotseat.load.summary.Summary.Generator;
import hotseat.load.summary.Summary.LatencyMs;
import hotseat.load.summary.Summary.Percentiles;
import hotseat.load.summary.Summary.SeatFigures;
import hotseat.load.summary.Summary.Second;
import hotseat.load.summary.Summary.Speed;
import hotseat.load.summary.Summary.Trial;
import hotseat.load.summary.ViolationSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A realistic run: three workloads, three contestants, three trials of ten seconds each, in which a
 * contestant stalls for a second now and then. It is the same every time.
 */
public final class SampleRun {

  private static final int SECONDS = 10;

  private final SplittableRandom random = new SplittableRandom(42);
  private List<String> workloads = List.of("hot-area", "hot-seat", "hot-set");
  private List<String> contestants = List.of("actor", "postgres", "memory");
  private Verdict verdict = Verdict.VALID;
  private List<String> reasons = List.of();
  private List<ViolationSummary> offences = List.of();
  private int trials = 3;

  SampleRun workloads(String... names) {
    workloads = List.of(names);
    return this;
  }

  SampleRun contestants(String... names) {
    contestants = List.of(names);
    return this;
  }

  SampleRun trials(int number) {
    trials = number;
    return this;
  }

  /** Adds these violations to every trial. */
  SampleRun offences(ViolationSummary... found) {
    this.offences = List.of(found);
    return this;
  }

  public SampleRun verdict(Verdict verdict, String... reasons) {
    this.verdict = verdict;
    this.reasons = List.of(reasons);
    return this;
  }

  public Summary summary() {
    List<Trial> all = new ArrayList<>();
    for (String workload : workloads) {
      for (int trial = 1; trial <= trials; trial++) {
        for (String contestant : contestants) {
          all.add(trial(workload, contestant, trial));
        }
      }
    }
    return new Summary(
        Summary.SCHEMA,
        verdict,
        reasons,
        "quick",
        42,
        "2026-01-01T10:00:00Z",
        Map.of(
            "commit", "4cd068d",
            "machine", "2 cores, 16 GiB",
            "jvm", "25.0.3",
            "postgres.server_version", "18.6",
            "postgres.fsync", "on",
            "postgres.synchronous_commit", "on",
            "hash of the schedule of hot-area",
                "9f3c51d2a0b7e8669f3c51d2a0b7e8669f3c51d2a0b7e8669f3c51d2a0b7e866"),
        all,
        SampleComparisons.of(workloads, contestants, trials, all),
        List.of(),
        List.of());
  }

  /** Half of the operations go to the first seat, half of the rest to the second, and so on. */
  private static List<SeatFigures> seats(
      String workload, String contestant, long accepted, long refused) {
    int seats = workload.equals("hot-set") ? 12 : 1;
    return IntStream.rangeClosed(1, seats)
        .mapToObj(
            seat ->
                new SeatFigures(
                    workload.equals("hot-area") ? "FLOOR" : "A-" + seat,
                    accepted >> seat,
                    refused >> seat,
                    contestant.equals("postgres") ? 15.0 - seat : 1,
                    contestant.equals("actor") ? 60.0 / seat : 0))
        .toList();
  }

  private Trial trial(String workload, String contestant, int number) {
    Pace pace = Pace.of(workload, contestant);
    List<Second> timeline = timeline(pace, number);
    long accepted = timeline.stream().mapToLong(Second::accepted).sum();
    long refused = timeline.stream().mapToLong(Second::refused).sum();
    return new Trial(
        workload,
        contestant,
        number,
        SECONDS,
        new Counts(
            accepted,
            refused,
            workload.equals("hot-set") ? refused / 2 : 0,
            contestant.equals("postgres") ? 3 : 0,
            contestant.equals("postgres") ? 240 : 0),
        new Speed(
            accepted / (double) SECONDS,
            refused / (double) SECONDS,
            new LatencyMs(
                latency(accepted, pace.medianMs(), pace.tail()),
                latency(refused, pace.medianMs() / 3, pace.tail()))),
        new Effort(
            contestant.equals("postgres") ? 14.2 + random.nextDouble() : 1,
            contestant.equals("actor") ? 61.5 + 4 * random.nextDouble() : 0,
            0.93 + 0.06 * random.nextDouble(),
            pace.serverMicros(),
            Map.of(
                "service", pace.cpuMicros() * 0.55,
                "database", pace.cpuMicros() * 0.3,
                "generator", 95.0),
            Map.of(
                "commits",
                accepted / 3,
                "rollbacks",
                4L,
                "walBytes",
                contestant.equals("memory") ? 0 : accepted * 640,
                "deadRows",
                accepted / 2)),
        new Generator(true, List.of(), 1.4, 0.31, 0.012),
        timeline,
        seats(workload, contestant, accepted, refused),
        accepted + refused + 12_345,
        Verdict.VALID,
        List.of(),
        offences,
        Map.of(
            "history", "trials/%s/%s-%d/history.bin".formatted(workload, contestant, number),
            "gatling", "trials/%s/%s-%d/gatling/index.html".formatted(workload, contestant, number),
            "log of node-1", "trials/%s/%s-%d/node-1.log".formatted(workload, contestant, number)));
  }

  private List<Second> timeline(Pace pace, int trial) {
    int stalled = pace.stalls() ? 2 + 2 * trial : -1;
    return IntStream.range(0, SECONDS)
        .mapToObj(
            second -> {
              double share = second == stalled ? 0.02 : 0.88 + 0.24 * random.nextDouble();
              long accepted = Math.round(pace.perSecond() * share);
              return new Second(
                  second, accepted, Math.round(accepted * pace.refusedPerAccepted()), 0, 0);
            })
        .toList();
  }

  private Percentiles latency(long count, double medianMs, double tail) {
    return count == 0
        ? SampleLatency.NONE
        : new SampleLatency(medianMs * (0.9 + 0.2 * random.nextDouble()), tail).of(count);
  }
}
