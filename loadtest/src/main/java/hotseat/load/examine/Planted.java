package hotseat.load.examine;

import hotseat.load.check.Finding;
import hotseat.load.check.Reconciliation;
import hotseat.load.history.Canary;
import hotseat.load.judge.Judgement;
import hotseat.load.judge.Offence;
import hotseat.load.violation.Violation;
import java.util.ArrayList;
import java.util.List;

/** Takes the planted violation out of what was found, and says so if it was not found. */
final class Planted {

  private Planted() {}

  static Uncovered<Reconciliation.Result> uncover(Reconciliation.Result found) {
    List<Finding> rest = new ArrayList<>();
    boolean isFound = false;
    for (Finding finding : found.findings()) {
      if (finding.violation() == Violation.STALE_ANSWER) {
        isFound = true;
        finding.butOne().ifPresent(rest::add);
      } else {
        rest.add(finding);
      }
    }
    return new Uncovered<>(
        found.with(rest), isFound ? List.of() : List.of(blind("the reconciliation")));
  }

  static Uncovered<Judgement> uncover(Judgement found) {
    List<Offence> rest = found.offences().stream().filter(each -> !isPlanted(each)).toList();
    boolean isFound = rest.size() < found.offences().size();
    return new Uncovered<>(
        found.without(Canary.OPERATIONS, 1, 1, rest),
        isFound ? List.of() : List.of(blind("the judge")));
  }

  /** Anything else about the planted seat is as bad as about any other. */
  private static boolean isPlanted(Offence offence) {
    return offence.violation() == Violation.STALE_ANSWER
        && Canary.isPlanted(offence.first().show());
  }

  private static String blind(String check) {
    return check + " did not find the violation that was planted, so it proves nothing";
  }
}
