package hotseat.load.report;

import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Comparison;
import hotseat.load.summary.Summary.Percentiles;
import java.util.List;
import java.util.Optional;

/**
 * What a run has found, in one sentence for each workload. People will quote it, so it says how
 * sure it is, and without a VALID verdict there is none.
 */
public final class Sentences {

  private Sentences() {}

  /** In the order of the workloads; empty if anything about the run is not valid. */
  public static List<String> of(Summary summary) {
    Summary publishable = summary.publishable();
    return publishable.verdict() == Verdict.VALID
        ? Contest.of(publishable).stream().map(Sentences::of).toList()
        : List.of();
  }

  static String of(Contest contest) {
    String found =
        contest
            .headline()
            .map(ratio -> compared(contest, ratio))
            .orElseGet(() -> alone(contest.standings().getFirst()));
    return WorkloadText.of(contest.workload()).phrase() + " " + found + ".";
  }

  private static String compared(Contest contest, Comparison ratio) {
    String claim =
        isUndecided(ratio)
            ? "there is no clear difference between " + ratio.a() + " and " + ratio.b() + ": "
            : "";
    return claim
        + accepts(ratio.a())
        + " "
        + Digits.ratio(ratio.ratio())
        + " × "
        + interval(ratio)
        + " as many changes as "
        + ratio.b()
        + p99(contest.standing(ratio.a()))
            .flatMap(a -> p99(contest.standing(ratio.b())).map(b -> ", p99 " + a + " against " + b))
            .orElse("");
  }

  /** One pair says nothing about how much the next one would differ. */
  static boolean isUndecided(Comparison ratio) {
    return ratio.pairs() > 1 && ratio.ci95().getFirst() <= 1 && ratio.ci95().getLast() >= 1;
  }

  static String interval(Comparison ratio) {
    return ratio.pairs() > 1 ? "(" + interval(ratio.ci95()) + ")" : "(one pair of trials)";
  }

  static String interval(List<Double> ci95) {
    return Digits.ratio(ci95.getFirst()) + "–" + Digits.ratio(ci95.getLast());
  }

  private static String alone(Standing standing) {
    return accepts(standing.contestant())
        + " "
        + Digits.number(standing.median(trial -> trial.speed().acceptedPerSecond()))
        + " changes per second"
        + p99(standing).map(p99 -> ", p99 " + p99).orElse("");
  }

  private static String accepts(String contestant) {
    return contestant.equals("actor") ? "the actors accept" : contestant + " accepts";
  }

  /** A contestant that accepted nothing has no latency. */
  private static Optional<String> p99(Standing standing) {
    double p99 = standing.median(Gist.accepted(Percentiles::p99));
    return Double.isFinite(p99) ? Optional.of(Digits.ms(p99)) : Optional.empty();
  }
}
