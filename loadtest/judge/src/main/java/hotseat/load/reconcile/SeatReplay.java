package hotseat.load.reconcile;

import static hotseat.load.result.Violation.DOUBLE_BOOKING;
import static hotseat.load.result.Violation.ILLEGAL_CHANGE;
import static hotseat.load.result.Violation.LATE_HOLD;
import static hotseat.load.result.Violation.TIME_RAN_BACK;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.time.Instant;
import java.util.Optional;

/** Applies the changes of one seat again: at most one holder at a time, and nothing sold twice. */
final class SeatReplay {

  private enum Status {
    FREE,
    HELD,
    EXPIRED,
    SOLD
  }

  private Optional<AuditLine> before = Optional.empty();
  private Optional<AuditLine> last = Optional.empty();

  /** Applies the next change, and returns what is wrong with it. */
  Optional<Violation> apply(AuditLine next) {
    Optional<Violation> violation =
        last.filter(change -> next.at().isBefore(change.at())).isPresent()
            ? Optional.of(TIME_RAN_BACK)
            : violationOf(next);
    before = last;
    last = Optional.of(next);
    return violation;
  }

  /** For reports: the change before the last one. */
  String before() {
    return before.map(change -> ", after " + Words.change(change)).orElse(", on an untouched seat");
  }

  /** Accepts the change after a gap in the audit: the missing changes may have allowed it. */
  void jumpTo(AuditLine next) {
    last = Optional.of(next);
  }

  private Optional<Violation> violationOf(AuditLine next) {
    if (Trail.isArea(next.seat())) {
      return next.kind() == Kind.RESERVE ? Optional.empty() : Optional.of(ILLEGAL_CHANGE);
    }
    Status found = statusAt(next.at());
    return switch (next.kind()) {
      case HOLD, RESERVE ->
          found == Status.FREE || found == Status.EXPIRED
              ? Optional.empty()
              : Optional.of(DOUBLE_BOOKING);
      case CONFIRM -> endOfHold(found, DOUBLE_BOOKING);
      case RELEASE -> endOfHold(found, ILLEGAL_CHANGE);
      case CANCEL -> found == Status.SOLD ? Optional.empty() : Optional.of(ILLEGAL_CHANGE);
      case LOOK -> Optional.of(ILLEGAL_CHANGE);
    };
  }

  private static Optional<Violation> endOfHold(Status found, Violation ofSold) {
    return switch (found) {
      case HELD -> Optional.empty();
      case EXPIRED -> Optional.of(LATE_HOLD);
      case SOLD -> Optional.of(ofSold);
      case FREE -> Optional.of(ILLEGAL_CHANGE);
    };
  }

  private Status statusAt(Instant now) {
    return last.map(change -> statusAfter(change, now)).orElse(Status.FREE);
  }

  private static Status statusAfter(AuditLine change, Instant now) {
    return switch (change.kind()) {
      case HOLD ->
          change.expiresAt().filter(now::isBefore).isPresent() ? Status.HELD : Status.EXPIRED;
      case CONFIRM, RESERVE -> Status.SOLD;
      case RELEASE, CANCEL, LOOK -> Status.FREE;
    };
  }
}
