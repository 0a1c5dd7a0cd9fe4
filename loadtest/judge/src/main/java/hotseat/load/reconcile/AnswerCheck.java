package hotseat.load.reconcile;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.history.ShownHold;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.Optional;
import java.util.UUID;

/** Checks the answers to an operation against the audit. */
final class AnswerCheck {

  private final Changes changes;
  private final FoundViolations violations;
  private final ChangeTag tags = new ChangeTag();

  AnswerCheck(Changes changes, FoundViolations violations) {
    this.changes = changes;
    this.violations = violations;
  }

  /** Only the maker of a hold may ever see its id. */
  void checkShown(Operation answer, boolean isMaker) {
    if (answer.seen().isPresent()
        && answer.seen().get().hold() instanceof ShownHold.Another(long tag)) {
      boolean isKnown = changes.find(tag) != Changes.NO_ROW;
      violations.add(
          isMaker && !isKnown ? Violation.WRONG_ANSWER : Violation.LEAKED_ID,
          answer,
          () ->
              Words.answered(answer, answer.seen().get())
                  + (isKnown
                      ? ", and with the id that made " + Words.tag(tag)
                      : ", and with an id that is not its own"));
    }
  }

  /** An answer without a seat proves nothing, unless it claims to have changed one. */
  void check(Operation operation, long ownTag, Optional<Trail> trail) {
    if (operation.seen().isPresent()) {
      check(operation, operation.seen().get(), ownTag, trail);
    } else if (operation.outcome() == Outcome.ACCEPTED) {
      violations.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.asked(operation) + " and was accepted without a version");
    }
  }

  private void check(Operation operation, Seen seen, long ownTag, Optional<Trail> trail) {
    boolean isAccepted = operation.outcome() == Outcome.ACCEPTED;
    Optional<Trail> known = trail.filter(it -> it.has(seen.version()));
    if (known.isPresent()) {
      int row = known.get().row(seen.version());
      if (isAccepted) {
        checkAccepted(operation, seen, ownTag, row);
      } else {
        checkObserved(operation, seen, row);
      }
    } else if (isAccepted) {
      violations.add(Violation.LOST_ACK, operation, () -> Words.answered(operation, seen));
    } else if (seen.version() != 0) {
      violations.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.answered(operation, seen) + ", which the audit does not have");
    }
  }

  private void checkAccepted(Operation operation, Seen seen, long ownTag, int row) {
    if (changes.isBlank(row)) {
      violations.add(Violation.LOST_ACK, operation, () -> Words.answered(operation, seen));
      return;
    }
    if (!isSameChange(row, seen)) {
      violations.add(
          Violation.AUDIT_MISMATCH, operation, () -> contradiction(operation, seen, row));
    } else if (changes.tag(row) != ownTag) {
      violations.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () ->
              Words.answered(operation, seen)
                  + ", made by "
                  + Words.tag(changes.tag(row))
                  + " in the audit, but the key of the command belongs to "
                  + Words.tag(ownTag));
    } else if (!changes.is(row, operation.kind())) {
      violations.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.answered(operation, seen) + ", where the audit has " + changes.kind(row));
    }
    boolean isReplay = changes.tag(row) == ownTag && changes.maker(row) == operation.buyer();
    if (changes.maker(row) != Changes.NO_BUYER && !isReplay) {
      int other = changes.maker(row);
      violations.add(
          Violation.DOUBLE_BOOKING,
          operation,
          () -> Words.answered(operation, seen) + ", and so was a command of buyer " + other);
    }
    operation.holdId().ifPresent(holdId -> checkHolder(operation, seen, holdId, row));
    changes.setMaker(row, operation.buyer());
    if (!operation.isReplayed()) {
      // The maker of a version saw the one before it, but a replay may have done so under an
      // earlier request.
      changes.asked(row - 1, operation.buyer(), operation.invokedNanos());
    }
    changes.shown(row, operation.buyer(), operation.completedNanos());
  }

  private void checkObserved(Operation operation, Seen seen, int row) {
    boolean isSame = changes.isBlank(row) ? seen.version() == 0 : isSameChange(row, seen);
    if (!isSame) {
      violations.add(
          Violation.AUDIT_MISMATCH, operation, () -> contradiction(operation, seen, row));
    }
    changes.asked(row, operation.buyer(), operation.invokedNanos());
    changes.shown(row, operation.buyer(), operation.completedNanos());
  }

  /** The id that a command names must be that of the hold or reserve which it ends or confirms. */
  private void checkHolder(Operation operation, Seen seen, UUID holdId, int row) {
    int before = row - 1;
    int begin = changes.is(before, Kind.CONFIRM) ? before - 1 : before;
    boolean isBegin = changes.is(begin, Kind.HOLD) || changes.is(begin, Kind.RESERVE);
    if (isBegin && changes.tag(begin) != tags.of(holdId)) {
      violations.add(
          Violation.STRANGER,
          operation,
          () ->
              Words.answered(operation, seen)
                  + ", but named an id other than that of "
                  + Words.tag(changes.tag(begin)));
    }
  }

  private boolean isSameChange(int row, Seen seen) {
    return ChangeTag.is(seen.changeTag(), changes.tag(row));
  }

  private String contradiction(Operation operation, Seen seen, int row) {
    return Words.answered(operation, seen)
        + ", made by "
        + Words.tag(seen.changeTag())
        + "; the audit has "
        + (changes.isBlank(row) ? "no change" : Words.tag(changes.tag(row)));
  }
}
