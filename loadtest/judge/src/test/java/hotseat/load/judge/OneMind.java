package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import java.util.Optional;

/** What the definition demands of the attempts of one command, whatever other commands did. */
final class OneMind {

  private OneMind() {}

  /**
   * Whether each replay repeats an attempt that may have had the effect, and all acceptances are
   * the same.
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
