package hotseat.load.check;

import static hotseat.load.violation.Violation.DOUBLE_BOOKING;
import static hotseat.load.violation.Violation.ILLEGAL_CHANGE;
import static hotseat.load.violation.Violation.LATE_HOLD;
import static hotseat.load.violation.Violation.TIME_RAN_BACK;

import hotseat.load.history.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.table.Trail;
import hotseat.load.violation.Violation;
import java.time.Instant;
import java.util.Optional;

/** The changes of one seat, once more: at most one holder at a time, and nothing sold twice. */
final class SeatReplay {

  private enum Status {
    FREE,
    HELD,
    EXPIRED,
    SOLD
  }

  private Optional<AuditLine> before = Optional.empty();
  private Optional<AuditLine> last = Optional.empty();

  /** The next change, and what is wrong with it. */
  Optional<Violation> apply(AuditLine next) {
    Optional<Violation> violation =
        last.filter(change -> next.at().isBefore(change.at())).isPresent()
            ? Optional.of(TIME_RAN_BACK)
            : violationOf(next);
    before = last;
    last = Optional.of(next);
    return violation;
  }

  /** What was there before the last one, for people. */
  String before() {
    return before.map(change -> ", after " + Words.change(change)).orElse(", of an untouched seat");
  }

  /** Some changes are not told: whatever this one has found may have been so. */
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
