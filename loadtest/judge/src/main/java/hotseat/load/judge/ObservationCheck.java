package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;
import hotseat.model.Decision.Refused;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.Seat.Held;
import hotseat.model.Seat.Status;
import hotseat.model.SeatRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks a read or a refusal against what the rules give for its version and time. */
final class ObservationCheck {

  private final Versions versions;
  private final Model model;
  private final FoundViolations violations;

  ObservationCheck(Versions versions, FoundViolations violations) {
    this.versions = versions;
    this.model = new Model(versions);
    this.violations = violations;
  }

  void check(Operation operation, Seen seen, Chain chain, int ordinal) {
    Optional<Seat> known = model.seat(chain, seen.version());
    if (known.isEmpty()) {
      // A version without a known maker is reported on its own.
      return;
    }
    Seat seat = known.get();
    checkTag(seen, chain, ordinal);
    Instant at = EpochNanos.within(seen.at());
    if (at.isBefore(seat.changedAt())) {
      violations.add(
          Violation.TIME_RAN_BACK,
          chain,
          () ->
              "the answer's time is " + seen.at() + ", its version was made at " + seat.changedAt(),
          ordinal,
          versions.maker(chain.row(seen.version())));
    }
    Status status = seat.statusAt(at);
    boolean isLook = operation.kind() == Kind.LOOK;
    Optional<Refusal> refusal = isLook ? Optional.empty() : refusal(seat, operation, at);
    boolean isRight = seen.seatStatus().equals(status.name()) && isAnswered(operation, refusal);
    if (!isRight) {
      String rules = isLook ? "" : " " + refusal.map(Refusal::name).orElse("and accept it");
      tell(operation, seen, seat, "the rules give " + status + rules, chain, ordinal);
    }
  }

  /** The refusal that the rules give. Empty if they accept, so that no refusal is right. */
  private static Optional<Refusal> refusal(Seat seat, Operation operation, Instant at) {
    return SeatRules.decide(seat, Model.command(operation), at) instanceof Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  private static boolean isAnswered(Operation operation, Optional<Refusal> refusal) {
    return refusal.isPresent()
        ? operation.code().equals(refusal.get().name())
            && operation.status() == HttpStatus.of(refusal.get())
        : operation.kind() == Kind.LOOK
            && operation.code().isEmpty()
            && operation.status() == HttpStatus.ofSuccess(Kind.LOOK);
  }

  private void checkTag(Seen seen, Chain chain, int ordinal) {
    int row = chain.row(seen.version());
    boolean isRight =
        seen.version() == 0
            ? seen.changeTag().isEmpty()
            : ChangeTag.is(seen.changeTag(), versions.tag(row));
    if (!isRight) {
      violations.add(
          chain.isAudited() ? Violation.AUDIT_MISMATCH : Violation.DOUBLE_BOOKING,
          chain,
          () ->
              "the answer names "
                  + Words.tag(seen.changeTag())
                  + ", but the version was made by "
                  + versions.text(row),
          ordinal,
          versions.maker(row));
    }
  }

  private void tell(
      Operation operation, Seen seen, Seat seat, String rules, Chain chain, int ordinal) {
    long off =
        seat.state() instanceof Held held
            ? Duration.between(held.expiresAt(), EpochNanos.within(seen.at())).abs().toMillis()
            : 0;
    violations.add(
        violation(operation, seen, seat),
        chain,
        off,
        () -> rules + " at " + seen.at() + " for " + Words.seat(seat),
        ordinal,
        versions.maker(chain.row(seen.version())));
  }

  /** A mistake about the lifetime of a hold has a violation of its own. */
  private static Violation violation(Operation operation, Seen seen, Seat seat) {
    if (!(seat.state() instanceof Held held)) {
      return Violation.WRONG_ANSWER;
    }
    return seat.isExpiredAt(seen.at())
        ? (isTakenForAlive(operation, seen) ? Violation.LATE_HOLD : Violation.WRONG_ANSWER)
        : (isTakenForOver(operation, seen, held) ? Violation.EARLY_EXPIRY : Violation.WRONG_ANSWER);
  }

  private static boolean isTakenForAlive(Operation operation, Seen seen) {
    return seen.seatStatus().equals(Status.HELD.name())
        || operation.code().equals(Refusal.SEAT_UNAVAILABLE.name());
  }

  private static boolean isTakenForOver(Operation operation, Seen seen, Held held) {
    return seen.seatStatus().equals(Status.AVAILABLE.name())
        || (operation.code().equals(Refusal.HOLD_GONE.name())
            && operation.holdId().equals(Optional.of(held.holdId())));
  }
}
