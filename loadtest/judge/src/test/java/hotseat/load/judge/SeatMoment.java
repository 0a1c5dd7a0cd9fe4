package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.Optional;

/**
 * A seat between two operations of an order: what the definition lets an operation change there,
 * and what it lets an answer say.
 *
 * @param hasRunOut whether an operation has seen the present hold expired
 */
record SeatMoment(Seat seat, boolean hasRunOut) {

  static SeatMoment after(Seat changed) {
    return new SeatMoment(changed, false);
  }

  long version() {
    return seat.version();
  }

  /** What follows if the operation is accepted at this time. Empty if it cannot be. */
  Optional<SeatMoment> changedBy(Operation operation, Instant at) {
    boolean isTooLate = hasRunOut && !seat.isExpiredAt(at);
    return SeatRules.decide(seat, Model.command(operation), at) instanceof Accepted accepted
            && accepted.change().at().equals(at)
            && !isTooLate
        ? Optional.of(after(accepted.after()))
        : Optional.empty();
  }

  /** The line that the audit has if this operation has made the seat what it is. */
  AuditLine madeBy(Operation operation) {
    return SmallHistory.line(operation, seat);
  }

  /** Whether the operation that has made the seat what it is may be answered with this. */
  boolean isAnsweredWith(Seen seen) {
    return seen.version() == seat.version()
        && seen.seatStatus().equals(seat.statusAt(seen.at()).name())
        && seen.expiresAt().equals(expiry())
        && seen.changeTag().equals(tag());
  }

  /** Whether this is a right answer to a read, or a right refusal. */
  boolean isSeenBy(Operation operation, Seen seen) {
    boolean isTooEarly = hasRunOut && !seat.isExpiredAt(seen.at());
    return seen.version() == seat.version()
        && seen.changeTag().equals(tag())
        && !seen.at().isBefore(seat.changedAt())
        && !isTooEarly
        && seen.seatStatus().equals(seat.statusAt(seen.at()).name())
        && (operation.kind() == Kind.LOOK
            ? operation.code().isEmpty()
            : isRefused(operation, seen));
  }

  private boolean isRefused(Operation operation, Seen seen) {
    return SeatRules.decide(seat, Model.command(operation), seen.at())
            instanceof Refused(Refusal refusal, _, _)
        && refusal.name().equals(operation.code());
  }

  /** The same seat after an answer that saw it at this time. */
  SeatMoment seenAt(Instant at) {
    return new SeatMoment(seat, hasRunOut || seat.isExpiredAt(at));
  }

  private Optional<Instant> expiry() {
    return seat.state() instanceof Seat.Held held
        ? Optional.of(held.expiresAt())
        : Optional.empty();
  }

  private String tag() {
    return seat.changedBy().map(SmallHistory::tag).orElse("");
  }
}
