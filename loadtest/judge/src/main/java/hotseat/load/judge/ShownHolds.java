package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.history.ShownHold;
import hotseat.load.result.Violation;

/**
 * Checks the ids of holds that answers show. A client that has such an id can end the hold, so only
 * its maker may see it.
 */
final class ShownHolds {

  private final Versions versions;
  private final FoundViolations violations;

  ShownHolds(Versions versions, FoundViolations violations) {
    this.versions = versions;
    this.violations = violations;
  }

  /** Checks one answer. */
  void check(Operation answer, Chain chain, int ordinal) {
    if (answer.seen().map(Seen::hold).orElse(ShownHold.Plain.NONE)
        instanceof ShownHold.Another(long tag)) {
      int row = versions.find(tag);
      boolean isMaker = answer.kind() == Kind.HOLD || answer.kind() == Kind.RESERVE;
      boolean isInvented =
          isMaker && answer.outcome() == Outcome.ACCEPTED && row == Versions.NO_ROW;
      violations.add(
          isInvented ? Violation.WRONG_ANSWER : Violation.LEAKED_ID,
          chain,
          () ->
              row == Versions.NO_ROW
                  ? "the answer shows an id that is neither its own nor that of a known hold"
                  : "the answer shows the id of " + versions.text(row),
          ordinal,
          row == Versions.NO_ROW ? Versions.NO_OPERATION : versions.maker(row));
    }
  }
}
