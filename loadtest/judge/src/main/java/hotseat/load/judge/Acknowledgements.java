package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.result.Violation;

/** Checks accepted commands against the versions that exist. */
final class Acknowledgements {

  private final Versions versions;
  private final FoundViolations violations;
  private final ChangeCheck changes;
  private final ChangeTag tags = new ChangeTag();

  Acknowledgements(Versions versions, FoundViolations violations, ChangeCheck changes) {
    this.versions = versions;
    this.violations = violations;
    this.changes = changes;
  }

  void check(Operation operation, Chain chain, int ordinal) {
    if (!operation.kind().isCommand()
        || operation.seen().isEmpty()
        || operation.seen().get().version() < 1) {
      violations.add(Violation.WRONG_ANSWER, chain, () -> "accepted without a version", ordinal);
      return;
    }
    Seen seen = operation.seen().get();
    int row = chain.has(seen.version()) ? chain.row(seen.version()) : Versions.NO_ROW;
    if (row == Versions.NO_ROW || versions.maker(row) != ordinal) {
      checkStray(operation, seen, chain, row, ordinal);
      return;
    }
    int first = versions.find(versions.tag(row), row);
    if (first != row) {
      violations.add(
          Violation.DUPLICATE_EFFECT,
          chain,
          () -> "the same key made " + versions.text(first),
          ordinal,
          versions.maker(first));
    }
    changes.checkAcknowledged(operation, seen, chain, row, ordinal);
  }

  /** The version in the answer does not exist, or its maker is another operation or not known. */
  private void checkStray(Operation operation, Seen seen, Chain chain, int named, int ordinal) {
    long tag = tags.of(operation.id());
    int own = versions.find(tag);
    if (own == Versions.NO_ROW) {
      checkLost(seen, chain, named, ordinal);
    } else if (own == named) {
      // The same key again: a replay of the first answer.
      changes.checkAcknowledged(operation, seen, chain, named, ordinal);
    } else {
      boolean isMadeTwice = named != Versions.NO_ROW && versions.tag(named) == tag;
      boolean isOfAnother = versions.isAcknowledged(own) && versions.maker(own) != ordinal;
      violations.add(
          isMadeTwice || isOfAnother ? Violation.DUPLICATE_EFFECT : Violation.AUDIT_MISMATCH,
          chain,
          () -> "its key made " + versions.text(own),
          ordinal,
          versions.maker(own));
    }
  }

  private void checkLost(Seen seen, Chain chain, int named, int ordinal) {
    if (named != Versions.NO_ROW && versions.isAcknowledged(named)) {
      violations.add(
          Violation.DOUBLE_BOOKING,
          chain,
          () -> "version " + seen.version() + " belongs to another command",
          ordinal,
          versions.maker(named));
    } else if (named == Versions.NO_ROW && !chain.isAudited()) {
      violations.add(
          Violation.VERSION_GAP,
          chain,
          () -> "too few commands were sent to make version " + seen.version(),
          ordinal);
    } else {
      violations.add(
          Violation.LOST_ACK,
          chain,
          () -> "the audit ends with version " + chain.lastVersion() + ", without this change",
          ordinal);
    }
  }
}
