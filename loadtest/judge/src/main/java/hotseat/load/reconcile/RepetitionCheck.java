package hotseat.load.reconcile;

import hotseat.load.history.Attempt;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.Optional;

/** A replay must repeat an attempt whose answer did not deny the effect. */
final class RepetitionCheck {

  private RepetitionCheck() {}

  static void check(Operation operation, List<Attempt> attempts, FoundViolations violations) {
    Optional<Attempt> doer = attempts.stream().filter(Attempt::mayTakeEffect).findFirst();
    Attempt first = attempts.getFirst();
    boolean isDenied = first.outcome() == Outcome.NOT_APPLIED && first.status() != 0;
    if (isDenied && doer.filter(it -> it.isReplayed() && !it.isDoubled()).isPresent()) {
      violations.add(
          Violation.FALSE_REFUSAL,
          operation,
          () ->
              Words.asked(operation)
                  + " and was answered that nothing had changed, and then with a replay");
    }
  }
}
