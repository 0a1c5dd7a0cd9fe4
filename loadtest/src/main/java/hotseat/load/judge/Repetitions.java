package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.violation.Violation;
import java.util.List;
import java.util.OptionalInt;

/** Holds what the attempts of one command were told against each other and against its effect. */
final class Repetitions {

  private final Refusals refusals;
  private final Versions versions;
  private final Clocks clocks;
  private final Offences offences;

  Repetitions(Refusals refusals, Versions versions, Clocks clocks, Offences offences) {
    this.refusals = refusals;
    this.versions = versions;
    this.clocks = clocks;
    this.offences = offences;
  }

  void check(Operation operation, List<Attempt> attempts, Chain chain, int ordinal) {
    if (!operation.kind().isCommand()) {
      return;
    }
    OptionalInt effect = refusals.effect(operation);
    // What another operation has done with the same key is not this one's.
    if (effect.isPresent() && versions.maker(effect.getAsInt()) == ordinal) {
      checkReplays(attempts, chain, ordinal);
      attempts.forEach(attempt -> checkRefusal(operation, attempt, effect, chain, ordinal));
    }
  }

  /** A repetition repeats an attempt that may have had the effect: not one that surely had none. */
  private void checkReplays(List<Attempt> attempts, Chain chain, int ordinal) {
    boolean wasDenied = false;
    for (Attempt attempt : attempts) {
      if (attempt.mayTakeEffect()) {
        if (attempt.isRepetition() && wasDenied) {
          offences.add(
              Violation.FALSE_REFUSAL,
              chain,
              () -> "what it repeats is an attempt that was said to have changed nothing",
              ordinal);
        }
        return;
      }
      wasDenied |= attempt.status() != 0;
    }
  }

  private void checkRefusal(
      Operation operation, Attempt attempt, OptionalInt effect, Chain chain, int ordinal) {
    // Where nothing was in doubt, that it has an effect at all is told elsewhere.
    boolean isAfterDoubt =
        operation.outcome() == Outcome.UNKNOWN || operation.outcome() == Outcome.ACCEPTED;
    if (isAfterDoubt && attempt.outcome() == Outcome.OBSERVED && attempt.seen().isPresent()) {
      Seen seen = attempt.seen().get();
      refusals.checkKey(seen, chain, effect, ordinal);
      checkDecidedBefore(operation, seen, chain, effect.getAsInt(), ordinal);
    }
  }

  /**
   * An attempt that nobody knows the end of may arrive after one that was refused, and is decided
   * then. But whoever refuses a command that was decided before, and is on its way to be written,
   * says no to what becomes a yes.
   */
  private void checkDecidedBefore(
      Operation operation, Seen seen, Chain chain, int row, int ordinal) {
    long before = EpochNanos.minus(EpochNanos.of(seen.at()), versions.atNanos(row));
    boolean isLater = chain.hasRow(row) && chain.version(row) > seen.version();
    if (chain.isAudited() && isLater && before > allowance(operation, chain)) {
      offences.add(
          Violation.FALSE_REFUSAL,
          chain,
          () ->
              "refused at "
                  + seen.at()
                  + " on version "
                  + seen.version()
                  + ", it had been decided at "
                  + EpochNanos.instant(versions.atNanos(row))
                  + " to become version "
                  + chain.version(row),
          ordinal);
    }
  }

  /** Whatever differs by less may be the same time, told by another node. */
  private long allowance(Operation operation, Chain chain) {
    Clock clock = clocks.of(chain);
    return Clock.ALLOWANCE.toNanos()
        + clock.doubtNanos(operation.invokedNanos(), operation.completedNanos());
  }
}
