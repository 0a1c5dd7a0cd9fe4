package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Kind;
import hotseat.load.history.Lane;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.Clock;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;
import hotseat.model.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The second pass over the operations: checks every answer against the rules, and adds its interval
 * to the span of the version that it saw.
 */
final class AnswerCheck implements Lane {

  // The refusals that report the state of a seat. The others do not.
  private static final Set<String> DECISIONS =
      Set.of(
          Refusal.HOLD_GONE.name(),
          Refusal.FINAL_SALE.name(),
          Refusal.SEAT_UNAVAILABLE.name(),
          Refusal.ALREADY_SOLD.name());

  private final Chains chains;
  private final Versions versions;
  private final Clocks clocks;
  private final FoundViolations violations;
  private final ChangeCheck changes;
  private final Acknowledgements acknowledgements;
  private final ObservationCheck observations;
  private final Refusals refusals;
  private final ShownHolds holds;
  private final Repetitions repetitions;
  private final AnswerTimes times;

  /**
   * Creates a check. Several of them can run in parallel.
   *
   * @param mayBeReused whether the key of a command may have had the effect of another command with
   *     an unknown outcome
   */
  AnswerCheck(
      Chains chains,
      Versions versions,
      Clocks clocks,
      Predicate<Operation> mayBeReused,
      FoundViolations violations) {
    this.chains = chains;
    this.versions = versions;
    this.clocks = clocks;
    this.violations = violations;
    this.changes = new ChangeCheck(versions, violations);
    this.acknowledgements = new Acknowledgements(versions, violations, changes);
    this.observations = new ObservationCheck(versions, violations);
    this.refusals = new Refusals(versions, mayBeReused, violations);
    this.holds = new ShownHolds(versions, violations);
    this.repetitions = new Repetitions(refusals, versions, clocks, violations);
    this.times = new AnswerTimes(versions, clocks, violations);
  }

  @Override
  public void accept(Operation operation, int ordinal) {
    Chain chain = chains.of(operation.show(), operation.seat());
    if (operation.outcome() == Outcome.UNKNOWN && operation.kind().isCommand()) {
      checkDark(operation, chain, ordinal);
    }
    if (operation.attempts() instanceof Listed(List<Attempt> all)) {
      operation.forEachAnswer(answer -> check(answer, chain, ordinal));
      repetitions.check(operation, all, chain, ordinal);
    } else {
      check(operation, chain, ordinal);
    }
  }

  private void checkDark(Operation operation, Chain chain, int ordinal) {
    OptionalInt effect = refusals.effect(operation);
    if (effect.isPresent() && versions.maker(effect.getAsInt()) == ordinal) {
      changes.checkDark(operation, chain, effect.getAsInt(), ordinal);
    }
  }

  /** Checks one answer, or the lack of one. */
  private void check(Operation answer, Chain chain, int ordinal) {
    switch (answer.outcome()) {
      case ACCEPTED -> acknowledgements.check(answer, chain, ordinal);
      case OBSERVED -> checkObserved(answer, chain, ordinal);
      case NOT_APPLIED -> refusals.checkUnseen(answer, chain, ordinal);
      case UNKNOWN -> checkUnknown(answer, chain, ordinal);
    }
    if (answer.seen().isPresent()) {
      chain.isThere(ordinal);
      times.check(answer, answer.seen().get(), chain, ordinal);
      holds.check(answer, chain, ordinal);
    }
  }

  private void checkObserved(Operation operation, Chain chain, int ordinal) {
    if (operation.seen().isPresent()) {
      observe(operation, operation.seen().get(), chain, ordinal);
    } else {
      violations.add(Violation.WRONG_ANSWER, chain, () -> "the answer describes no seat", ordinal);
    }
  }

  private void checkUnknown(Operation operation, Chain chain, int ordinal) {
    if (!operation.kind().isCommand()) {
      return;
    }
    observed(operation)
        .ifPresentOrElse(
            seen -> {
              refusals.checkKey(seen, chain, refusals.effect(operation), ordinal);
              observe(operation, seen, chain, ordinal);
            },
            () -> checkLastAnswer(operation, chain, ordinal));
  }

  /**
   * The outcome of the command is unknown, but its last answer was a refusal, which has to be
   * right.
   */
  private void checkLastAnswer(Operation operation, Chain chain, int ordinal) {
    if (HttpStatus.isRefusal(operation.status())) {
      refusals.checkUnseen(operation, chain, ordinal);
    }
  }

  /**
   * What the operation saw of the seat, unless it made the version itself. A command with an
   * unknown outcome may have received a refusal from a node that saw the seat.
   */
  static Optional<Seen> observed(Operation operation) {
    return switch (operation.outcome()) {
      case OBSERVED -> operation.seen();
      case UNKNOWN -> operation.seen().filter(_ -> DECISIONS.contains(operation.code()));
      case ACCEPTED, NOT_APPLIED -> Optional.empty();
    };
  }

  private void observe(Operation operation, Seen seen, Chain chain, int ordinal) {
    if (!chain.has(seen.version())) {
      violations.add(
          chain.isAudited() ? Violation.AUDIT_MISMATCH : Violation.VERSION_GAP,
          chain,
          () -> "the last version is " + chain.lastVersion(),
          ordinal);
      return;
    }
    observations.check(operation, seen, chain, ordinal);
    join(operation, EpochNanos.of(seen.at()), clocks.of(chain), chain.row(seen.version()), ordinal);
  }

  /**
   * Orders operations that saw a hold alive before those that saw it expired. If the clock may have
   * jumped across the end of the hold, the operation is only known to come after the start of the
   * hold and before the next change.
   */
  private void join(Operation operation, long atNanos, Clock clock, int row, int ordinal) {
    boolean isHold = versions.kind(row) == Kind.HOLD;
    long late = isHold ? EpochNanos.minus(atNanos, versions.expiresAtNanos(row)) : Long.MIN_VALUE;
    long doubt =
        isHold ? clock.doubtNanos(operation.invokedNanos(), operation.completedNanos()) : 0;
    boolean isSurelyLate = late >= doubt;
    boolean isSurelyEarly = late < -doubt;
    Spans asked = isSurelyEarly ? versions.before() : versions.after();
    Spans answered = isSurelyLate ? versions.after() : versions.before();
    asked.asked(row, operation.invokedNanos(), ordinal);
    answered.answered(row, operation.completedNanos(), ordinal);
  }
}
