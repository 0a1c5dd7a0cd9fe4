package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.Clock;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.OptionalInt;

/** Checks the answers to the attempts of one command against each other and its effect. */
final class Repetitions {

  private final Refusals refusals;
  private final Versions versions;
  private final Clocks clocks;
  private final FoundViolations violations;

  Repetitions(Refusals refusals, Versions versions, Clocks clocks, FoundViolations violations) {
    this.refusals = refusals;
    this.versions = versions;
    this.clocks = clocks;
    this.violations = violations;
  }

  void check(Operation operation, List<Attempt> attempts, Chain chain, int ordinal) {
    if (!operation.kind().isCommand()) {
      return;
    }
    OptionalInt effect = refusals.effect(operation);
    // What another operation did with the same key does not count here.
    if (effect.isPresent() && versions.maker(effect.getAsInt()) == ordinal) {
      checkReplays(attempts, chain, ordinal);
      attempts.forEach(attempt -> checkRefusal(operation, attempt, effect, chain, ordinal));
    }
  }

  /** A replay repeats an attempt that may have had the effect, not one that certainly had none. */
  private void checkReplays(List<Attempt> attempts, Chain chain, int ordinal) {
    boolean wasDenied = false;
    for (Attempt attempt : attempts) {
      if (attempt.mayTakeEffect()) {
        if (attempt.isRepetition() && wasDenied) {
          violations.add(
              Violation.FALSE_REFUSAL,
              chain,
              () -> "the answer is a replay, but all earlier answers said that nothing had changed",
              ordinal);
        }
        return;
      }
      wasDenied |= attempt.status() != 0;
    }
  }

  private void checkRefusal(
      Operation operation, Attempt attempt, OptionalInt effect, Chain chain, int ordinal) {
    // With any other outcome, the effect itself is reported elsewhere.
    boolean isAfterUnknown =
        operation.outcome() == Outcome.UNKNOWN || operation.outcome() == Outcome.ACCEPTED;
    if (isAfterUnknown && attempt.outcome() == Outcome.OBSERVED && attempt.seen().isPresent()) {
      Seen seen = attempt.seen().get();
      refusals.checkKey(seen, chain, effect, ordinal);
      checkDecidedBefore(operation, seen, chain, effect.getAsInt(), ordinal);
    }
  }

  /**
   * An attempt with an unknown outcome may arrive after one that was refused, and be decided then.
   * But a node must not refuse a command that was decided earlier and is on its way to be written:
   * the refusal says no to what becomes a yes.
   */
  private void checkDecidedBefore(
      Operation operation, Seen seen, Chain chain, int row, int ordinal) {
    long before = EpochNanos.minus(EpochNanos.of(seen.at()), versions.atNanos(row));
    boolean isLater = chain.hasRow(row) && chain.version(row) > seen.version();
    if (chain.isAudited() && isLater && before > allowance(operation, chain)) {
      violations.add(
          Violation.FALSE_REFUSAL,
          chain,
          () ->
              "refused at "
                  + seen.at()
                  + " on version "
                  + seen.version()
                  + ", although it had been decided at "
                  + EpochNanos.instant(versions.atNanos(row))
                  + " to become version "
                  + chain.version(row),
          ordinal);
    }
  }

  /** Times that differ by less may be the same time, as reported by another node. */
  private long allowance(Operation operation, Chain chain) {
    Clock clock = clocks.of(chain);
    return Clock.ALLOWANCE.toNanos()
        + clock.doubtNanos(operation.invokedNanos(), operation.completedNanos());
  }
}
