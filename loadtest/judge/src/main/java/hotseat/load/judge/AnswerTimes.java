package hotseat.load.judge;

import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.Clock;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;
import java.util.OptionalInt;

/** Checks the times in answers against the clock of the database. */
final class AnswerTimes {

  private final Versions versions;
  private final Clocks clocks;
  private final FoundViolations violations;

  AnswerTimes(Versions versions, Clocks clocks, FoundViolations violations) {
    this.versions = versions;
    this.clocks = clocks;
    this.violations = violations;
  }

  void check(Operation operation, Seen seen, Chain chain, int ordinal) {
    Clock clock = clocks.of(chain);
    long at = EpochNanos.of(seen.at());
    boolean isAccepted = operation.outcome() == Outcome.ACCEPTED;
    long basis = isAccepted ? seen.version() - 1 : seen.version();
    long asked = isAccepted ? firstAsked(operation, chain, seen) : operation.invokedNanos();
    OptionalInt other =
        chain.has(basis)
            ? clock.contradicting(
                asked, operation.completedNanos(), at, versions.atNanos(chain.row(basis)))
            : clock.contradicting(asked, operation.completedNanos(), at);
    if (other.isPresent()) {
      violations.add(
          Violation.WRONG_CLOCK,
          chain,
          () -> "the answer's time is " + seen.at() + Clock.why(other.getAsInt()),
          ordinal,
          other.getAsInt());
    }
  }

  /**
   * A replay carries the time of the key's first effect. If that effect is not known, any time is
   * accepted.
   */
  private long firstAsked(Operation operation, Chain chain, Seen seen) {
    if (!operation.isReplayed()) {
      return operation.invokedNanos();
    }
    return chain.has(seen.version())
        ? Math.min(versions.askedNanos(chain.row(seen.version())), operation.invokedNanos())
        : Spans.NOT_YET;
  }
}
