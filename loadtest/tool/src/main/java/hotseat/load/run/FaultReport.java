package hotseat.load.run;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.observation.Scorecard;
import hotseat.load.fault.observation.TimeLine;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Fault.Chronicle;
import hotseat.load.summary.Fault.Counts;
import hotseat.load.summary.Fault.Harm;
import hotseat.load.summary.Fault.Impact;
import hotseat.load.summary.Fault.Unavailable;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Assembles the result of a contestant under a fault. */
final class FaultReport {

  private static final Summary.Generator NO_GENERATOR =
      new Summary.Generator(false, List.of("it was not started"), 0, 0, 0);

  private final FaultPlan.Turn turn;
  private final List<String> nodeNames;
  private final Generator.Ended generated;
  private final TrialReport trialReport;

  /**
   * Creates a report.
   *
   * @param plan for this fault alone
   */
  FaultReport(Plan plan, FaultPlan.Turn turn, List<String> nodeNames, Generator.Ended generated) {
    this.turn = turn;
    this.nodeNames = nodeNames;
    this.generated = generated;
    this.trialReport = new TrialReport(plan, plan.solo(1), turn.contestant());
  }

  /**
   * The result of a fault that has a history.
   *
   * @param troubles what went wrong besides the fault itself
   */
  Fault of(TrialCheck checked, Observed observed, List<String> troubles) {
    Trial trial = trialReport.of(checked.figures(), checked.examined(), generated, Map.of());
    List<Evidence> evidence =
        turn.scenario().proofs().stream().map(proof -> proof.in(observed)).toList();
    boolean hasBitten = evidence.stream().allMatch(Evidence::isFound);
    List<String> reasons = new ArrayList<>(trial.reasons());
    reasons.addAll(troubles);
    evidence.stream()
        .filter(found -> !found.isFound())
        .map(found -> "the fault had no effect: " + found.name() + ": " + found.seen())
        .forEach(reasons::add);
    List<String> broken =
        turn.scenario().demands().stream()
            .flatMap(demand -> demand.brokenIn(observed).stream())
            .toList();
    reasons.addAll(0, broken);
    boolean isShown = hasBitten && troubles.isEmpty();
    return fault(
        trial,
        verdict(trial.verdict(), isShown, !broken.isEmpty()),
        reasons,
        hasBitten,
        evidence,
        observed);
  }

  /**
   * The verdict on a trial under a fault.
   *
   * @param isShown whether all evidence of the fault was found and nothing else went wrong
   * @param isDemandBroken whether a demand of the scenario was broken, which counts whatever else
   *     is missing
   */
  static Verdict verdict(Verdict ofTrial, boolean isShown, boolean isDemandBroken) {
    Verdict shown = isShown ? ofTrial : ofTrial.worse(Verdict.INCONCLUSIVE);
    return isDemandBroken ? Verdict.INVALID : shown;
  }

  private Fault fault(
      Trial trial,
      Verdict verdict,
      List<String> reasons,
      boolean hasBitten,
      List<Evidence> evidence,
      Observed observed) {
    Scorecard card = Scorecard.of(observed);
    return new Fault(
        turn.scenario().name(),
        turn.scenario().about(),
        turn.contestant(),
        verdict,
        reasons,
        trial.offences(),
        hasBitten,
        byName(evidence),
        new Impact(
            card.seatsConcerned(),
            new Unavailable(card.unavailableMsP99(), card.unavailableMsMax()),
            turn.scenario().expectation().in(observed),
            card.longestAnswerMs()),
        new Counts(
            card.accepted(),
            card.refused(),
            card.unknown(),
            card.notApplied(),
            card.repeated(),
            card.replayed()),
        new Harm(card.lostAcks(), card.doubleBookings(), card.staleAnswers()),
        card.fencedWrites(),
        card.ownerChanges(),
        trial.operationsJudged(),
        trial.generator(),
        TimeLine.of(observed, nodeNames),
        trial.files());
  }

  private static Map<String, String> byName(List<Evidence> evidence) {
    return evidence.stream()
        .collect(
            Collectors.toMap(
                Evidence::name, Evidence::seen, (first, _) -> first, LinkedHashMap::new));
  }

  /** The generator left no history to judge. */
  Fault withoutHistory() {
    Trial trial = trialReport.withoutHistory(generated);
    return nothing(turn, trial.reasons(), trial.generator(), trial.files());
  }

  /** The load never began: the machine or the set-up was at fault. */
  static Fault notPlayed(FaultPlan.Turn turn, String why) {
    return nothing(turn, List.of(why), NO_GENERATOR, Map.of());
  }

  private static Fault nothing(
      FaultPlan.Turn turn,
      List<String> reasons,
      Summary.Generator generator,
      Map<String, String> files) {
    return new Fault(
        turn.scenario().name(),
        turn.scenario().about(),
        turn.contestant(),
        Verdict.VOID,
        reasons,
        List.of(),
        false,
        Map.of(),
        Impact.NONE,
        Counts.NONE,
        Harm.NONE,
        0,
        0,
        0,
        generator,
        Chronicle.EMPTY,
        files);
  }
}
