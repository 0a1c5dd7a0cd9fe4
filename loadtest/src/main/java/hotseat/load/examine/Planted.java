package hotseat.load.examine;

import hotseat.load.check.Anomaly;
import hotseat.load.check.Finding;
import hotseat.load.check.Reconciliation;
import hotseat.load.history.Canary;
import hotseat.load.judge.Judgement;
import hotseat.load.judge.Offence;
import hotseat.load.judge.Violation;
import hotseat.load.judge.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the planted violation out of what was found, and says so if it was not found. */
final class Planted {

  private Planted() {}

  static Uncovered<Reconciliation.Result> uncover(Reconciliation.Result found) {
    List<Finding> rest = new ArrayList<>();
    boolean isFound = false;
    for (Finding finding : found.findings()) {
      if (finding.anomaly() == Anomaly.STALE_ANSWER) {
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
    List<Offence> rest = new ArrayList<>();
    boolean isFound = false;
    for (Offence offence : found.offences()) {
      if (offence.violation() == Violation.STALE_ANSWER && isPlanted(offence)) {
        isFound = true;
        withoutPlanted(offence).ifPresent(rest::add);
      } else {
        rest.add(offence);
      }
    }
    return new Uncovered<>(
        found.without(Canary.OPERATIONS, 1, 1, rest),
        isFound ? List.of() : List.of(blind("the judge")));
  }

  /** Each of the three cases may be the planted one; with more than one, another is told twice. */
  private static Optional<Offence> withoutPlanted(Offence offence) {
    return cases(offence)
        .filter(witness -> !Canary.isPlanted(witness.show()))
        .findFirst()
        .map(
            other ->
                new Offence(
                    offence.violation(),
                    offence.count() - 1,
                    real(offence.first(), other),
                    real(offence.worst(), other),
                    real(offence.last(), other)));
  }

  private static Witness real(Witness witness, Witness other) {
    return Canary.isPlanted(witness.show()) ? other : witness;
  }

  private static boolean isPlanted(Offence offence) {
    return cases(offence).anyMatch(witness -> Canary.isPlanted(witness.show()));
  }

  private static Stream<Witness> cases(Offence offence) {
    return Stream.of(offence.first(), offence.worst(), offence.last());
  }

  private static String blind(String check) {
    return check + " did not find the violation that was planted, so it proves nothing";
  }
}
