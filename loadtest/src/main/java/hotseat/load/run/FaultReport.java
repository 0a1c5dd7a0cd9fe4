package hotseat.load.run;

import hotseat.load.fault.Evidence;
import hotseat.load.fault.Observed;
import hotseat.load.fault.Scenario;
import hotseat.load.fault.Scorecard;
import hotseat.load.fault.TimeLine;
import hotseat.load.report.Summary.Fault;
import hotseat.load.report.Summary.Recovery;
import hotseat.load.report.Summary.Trial;
import hotseat.load.report.Summary.Unavailable;
import hotseat.load.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts together what is known of a contestant under a fault. */
final class FaultReport {

  private final FaultPlan.Turn turn;
  private final Generator.Ended generated;
  private final TrialReport trialReport;

  /**
   * A report.
   *
   * @param plan of this fault alone
   */
  FaultReport(Plan plan, FaultPlan.Turn turn, Generator.Ended generated) {
    this.turn = turn;
    this.generated = generated;
    this.trialReport = new TrialReport(plan, plan.turns().getFirst(), turn.program().name());
  }

  /**
   * With everything that there is.
   *
   * @param troubles that kept it from being what it should be
   */
  Fault of(Hearing hearing, Observed observed, List<String> troubles) {
    Trial trial =
        trialReport.of(hearing.figures(), hearing.check(), hearing.obstacle(), generated, Map.of());
    List<Evidence> evidence =
        turn.scenario().proofs().stream().map(proof -> proof.in(observed)).toList();
    boolean hasBitten = evidence.stream().allMatch(Evidence::isFound);
    List<String> reasons = new ArrayList<>(trial.reasons());
    reasons.addAll(troubles);
    evidence.stream()
        .filter(found -> !found.isFound())
        .map(found -> "the fault did not bite: " + found.name() + ": " + found.seen())
        .forEach(reasons::add);
    Verdict verdict =
        hasBitten && troubles.isEmpty()
            ? trial.verdict()
            : trial.verdict().worse(Verdict.INCONCLUSIVE);
    return fault(trial, verdict, reasons, hasBitten, evidence, observed);
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
        turn.program().name(),
        verdict,
        reasons,
        hasBitten,
        byName(evidence),
        card.seatsConcerned(),
        new Unavailable(card.unavailableMsP99(), card.unavailableMsMax()),
        turn.scenario().expectation().in(observed),
        card.longestAnswerMs(),
        trial.accepted(),
        trial.refused(),
        trial.unknown(),
        trial.notApplied(),
        card.repeated(),
        card.replayed(),
        card.lostAcks(),
        card.doubleBookings(),
        card.staleAnswers(),
        card.fencedWrites(),
        trial.operationsJudged(),
        trial.generator(),
        TimeLine.course(observed),
        TimeLine.bands(observed),
        TimeLine.marks(observed),
        TimeLine.owners(observed, turn.nodeNames()),
        trial.files());
  }

  private static Map<String, String> byName(List<Evidence> evidence) {
    return evidence.stream()
        .collect(
            Collectors.toMap(
                Evidence::name, Evidence::seen, (first, _) -> first, LinkedHashMap::new));
  }

  /** The generator has left nothing that could be looked at. */
  Fault withoutHistory() {
    Trial trial = trialReport.withoutHistory(generated);
    Scenario scenario = turn.scenario();
    return new Fault(
        scenario.name(),
        turn.program().name(),
        trial.verdict(),
        trial.reasons(),
        false,
        Map.of(),
        0,
        new Unavailable(0, 0),
        new Recovery("not seen", 0, 0, ""),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        trial.generator(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        trial.files());
  }
}
