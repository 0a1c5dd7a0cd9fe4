package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.history.ShownHold;
import hotseat.load.violation.Violation;

/**
 * Looks at the ids of holds that answers show: whoever has one can end that hold, so it is for the
 * one alone who made it.
 */
final class ShownHolds {

  private final Versions versions;
  private final Offences offences;

  ShownHolds(Versions versions, Offences offences) {
    this.versions = versions;
    this.offences = offences;
  }

  /** Of one answer. */
  void check(Operation answer, Chain chain, int ordinal) {
    if (answer.seen().map(Seen::hold).orElse(ShownHold.Plain.NONE)
        instanceof ShownHold.Another(long tag)) {
      int row = versions.find(tag);
      boolean isMaker = answer.kind() == Kind.HOLD || answer.kind() == Kind.RESERVE;
      boolean isInvented =
          isMaker && answer.outcome() == Outcome.ACCEPTED && row == Versions.NO_ROW;
      offences.add(
          isInvented ? Violation.WRONG_ANSWER : Violation.LEAKED_ID,
          chain,
          () ->
              row == Versions.NO_ROW
                  ? "it shows an id that is not hers, and of no known hold"
                  : "it shows the id of " + versions.text(row),
          ordinal,
          row == Versions.NO_ROW ? Versions.NOBODY : versions.maker(row));
    }
  }
}
