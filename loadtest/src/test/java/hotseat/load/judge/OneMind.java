package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import java.util.Optional;

/** What the definition asks of the attempts of one command, whatever others have done. */
final class OneMind {

  private OneMind() {}

  /**
   * Of several attempts: what is told as a repetition repeats one that may have had the effect, and
   * all who are told of it are told the same.
   */
  static boolean is(Operation operation) {
    boolean mayBeDone = false;
    Optional<Seen> first = Optional.empty();
    for (Attempt attempt : BruteForce.attempts(operation)) {
      if (attempt.outcome() == Outcome.ACCEPTED) {
        boolean isFirst = first.isEmpty();
        first = isFirst ? attempt.seen() : first;
        if (!first.equals(attempt.seen()) || (attempt.isReplayed() && !mayBeDone)) {
          return false;
        }
      }
      mayBeDone |= attempt.mayTakeEffect();
    }
    return true;
  }
}
