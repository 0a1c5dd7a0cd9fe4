package hotseat.load.check;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.history.ShownHold;
import hotseat.load.table.Trail;
import hotseat.load.violation.Violation;
import java.util.Optional;
import java.util.UUID;

/** Holds what an operation was told against the audit. */
final class AnswerCheck {

  private final Changes changes;
  private final Findings findings;
  private final ChangeTag tags = new ChangeTag();

  AnswerCheck(Changes changes, Findings findings) {
    this.changes = changes;
    this.findings = findings;
  }

  /** The id of a hold is for the one who made it; nobody else may ever see it. */
  void checkShown(Operation answer, boolean isMaker) {
    if (answer.seen().isPresent()
        && answer.seen().get().hold() instanceof ShownHold.Another(long tag)) {
      boolean isKnown = changes.find(tag) != Changes.NO_ROW;
      findings.add(
          isMaker && !isKnown ? Violation.WRONG_ANSWER : Violation.LEAKED_ID,
          answer,
          () ->
              Words.told(answer, answer.seen().get())
                  + (isKnown
                      ? ", with the id that has made " + Words.tag(tag)
                      : ", with an id that is not hers"));
    }
  }

  /** An answer without a seat says nothing, unless it claims to have changed one. */
  void check(Operation operation, long ownTag, Optional<Trail> trail) {
    if (operation.seen().isPresent()) {
      check(operation, operation.seen().get(), ownTag, trail);
    } else if (operation.outcome() == Outcome.ACCEPTED) {
      findings.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.asked(operation) + " and was told yes, but no version");
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
      findings.add(Violation.LOST_ACK, operation, () -> Words.told(operation, seen));
    } else if (seen.version() != 0) {
      findings.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.told(operation, seen) + ", which the audit does not have");
    }
  }

  private void checkAccepted(Operation operation, Seen seen, long ownTag, int row) {
    if (changes.isBlank(row)) {
      findings.add(Violation.LOST_ACK, operation, () -> Words.told(operation, seen));
      return;
    }
    if (!isTold(row, seen)) {
      findings.add(Violation.AUDIT_MISMATCH, operation, () -> contradiction(operation, seen, row));
    } else if (changes.tag(row) != ownTag) {
      findings.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () ->
              Words.told(operation, seen)
                  + ", made by "
                  + Words.tag(changes.tag(row))
                  + " as the audit has it, and her own key is that of "
                  + Words.tag(ownTag));
    } else if (!changes.is(row, operation.kind())) {
      findings.add(
          Violation.AUDIT_MISMATCH,
          operation,
          () -> Words.told(operation, seen) + ", where the audit has " + changes.kind(row));
    }
    boolean isToldAgain = changes.tag(row) == ownTag && changes.maker(row) == operation.buyer();
    if (changes.maker(row) != Changes.NOBODY && !isToldAgain) {
      int other = changes.maker(row);
      findings.add(
          Violation.DOUBLE_BOOKING,
          operation,
          () -> Words.told(operation, seen) + ", and so was buyer " + other + " of that version");
    }
    operation.holdId().ifPresent(holdId -> checkHolder(operation, seen, holdId, row));
    changes.setMaker(row, operation.buyer());
    if (!operation.isReplayed()) {
      // Whoever made a version has decided on the one before it, but maybe under an earlier
      // question.
      changes.asked(row - 1, operation.buyer(), operation.invokedNanos());
    }
    changes.told(row, operation.buyer(), operation.completedNanos());
  }

  private void checkObserved(Operation operation, Seen seen, int row) {
    boolean isTold = changes.isBlank(row) ? seen.version() == 0 : isTold(row, seen);
    if (!isTold) {
      findings.add(Violation.AUDIT_MISMATCH, operation, () -> contradiction(operation, seen, row));
    }
    changes.asked(row, operation.buyer(), operation.invokedNanos());
    changes.told(row, operation.buyer(), operation.completedNanos());
  }

  /** The hold or the reserve whose id is named must be what the seat was held or sold by. */
  private void checkHolder(Operation operation, Seen seen, UUID holdId, int row) {
    int before = row - 1;
    int begin = changes.is(before, Kind.CONFIRM) ? before - 1 : before;
    boolean isBegin = changes.is(begin, Kind.HOLD) || changes.is(begin, Kind.RESERVE);
    if (isBegin && changes.tag(begin) != tags.of(holdId)) {
      findings.add(
          Violation.STRANGER,
          operation,
          () ->
              Words.told(operation, seen)
                  + ", with another id than that of "
                  + Words.tag(changes.tag(begin)));
    }
  }

  private boolean isTold(int row, Seen seen) {
    return ChangeTag.is(seen.changeTag(), changes.tag(row));
  }

  private String contradiction(Operation operation, Seen seen, int row) {
    return Words.told(operation, seen)
        + ", made by "
        + Words.tag(seen.changeTag())
        + "; the audit has "
        + (changes.isBlank(row) ? "no change" : Words.tag(changes.tag(row)));
  }
}
