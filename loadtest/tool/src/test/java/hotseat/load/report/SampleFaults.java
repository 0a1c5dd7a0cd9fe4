package hotseat.load.report;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Fault.Band;
import hotseat.load.summary.Fault.Chronicle;
import hotseat.load.summary.Fault.Counts;
import hotseat.load.summary.Fault.Harm;
import hotseat.load.summary.Fault.Impact;
import hotseat.load.summary.Fault.Mark;
import hotseat.load.summary.Fault.Moment;
import hotseat.load.summary.Fault.Owners;
import hotseat.load.summary.Fault.Recovery;
import hotseat.load.summary.Fault.Span;
import hotseat.load.summary.Fault.Unavailable;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Generator;
import hotseat.load.summary.Summary.Skipped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Realistic faults: 40 s of load, broken from 5 s to 24 s. */
public final class SampleFaults {

  private static final int BROKEN_MS = 5_000;
  private static final int HEALED_MS = 24_000;
  private static final int MOMENTS = 80;

  private SampleFaults() {}

  public static Fault fault(
      String scenario, String implementation, Verdict verdict, String... reasons) {
    return new Fault(
        scenario,
        "the owner of the hottest seat is killed (SIGKILL)",
        implementation,
        verdict,
        List.of(reasons),
        List.of(),
        verdict == Verdict.VALID,
        Map.of("hot seats that moved while buyers requested them", "3 of 3"),
        new Impact(
            3,
            new Unavailable(19_300, 19_400),
            new Recovery(
                "until every seat answers again",
                19_350,
                19_000,
                "detection 5.0 s + stableAfter 7.0 s + margin 7.0 s"),
            5_012),
        new Counts(61_000, 210_000, 12, 3, 61, 7),
        Harm.NONE,
        2,
        31,
        280_000,
        new Generator(true, List.of(), 1.2, 0.2, 0.01),
        new Chronicle(
            course(),
            List.of(new Band("actor-1 is killed", BROKEN_MS, HEALED_MS)),
            List.of(new Mark("actor-1 starts again", HEALED_MS)),
            implementation.equals("actor") ? owners() : List.of()),
        Map.of("history", "trials/" + scenario + "-" + implementation + "/history"));
  }

  /** The same run with these faults. */
  static Summary in(Summary run, Fault... faults) {
    return new Summary(
        run.schema(),
        run.verdict(),
        run.reasons(),
        run.preset(),
        run.seed(),
        run.startedAt(),
        run.provenance(),
        run.trials(),
        run.comparisons(),
        List.of(faults),
        List.of(
            new Skipped("join", "postgres", "its seats have no owner"),
            new Skipped("kill-owner", "postgres", "its seats have no owner")));
  }

  private static List<Moment> course() {
    return IntStream.range(0, MOMENTS)
        .mapToObj(
            i -> {
              int ms = 500 * i;
              boolean isBroken = ms >= BROKEN_MS && ms < HEALED_MS;
              return new Moment(
                  ms, isBroken ? 600 : 900 + i % 7, 3_000, 0, isBroken ? 1 : 0, isBroken ? 9 : 6);
            })
        .toList();
  }

  private static List<Owners> owners() {
    return List.of(
        new Owners(
            "A-1", List.of(new Span("actor-1", 0, 5_000), new Span("actor-2", 24_300, 40_000))),
        new Owners("A-2", List.of(new Span("actor-3", 0, 40_000))));
  }
}
