package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.result.Violation;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Seat;
import hotseat.model.SeatRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks that the rules allow a change, and that the answer to its maker describes the result. */
final class ChangeCheck {

  private final Versions versions;
  private final Model model;
  private final FoundViolations violations;

  ChangeCheck(Versions versions, FoundViolations violations) {
    this.versions = versions;
    this.model = new Model(versions);
    this.violations = violations;
  }

  /** Checks a change whose maker was acknowledged. */
  void checkAcknowledged(Operation operation, Seen seen, Chain chain, int row, int ordinal) {
    if (versions.kind(row) != operation.kind()) {
      mismatch(chain, row, "the request was " + operation.kind(), ordinal);
      return;
    }
    long at = EpochNanos.of(seen.at());
    long end = Versions.expiryNanos(seen.expiresAt());
    if (versions.atNanos(row) != at || versions.expiresAtNanos(row) != end) {
      mismatch(chain, row, "the answer says" + Words.times(at, end), ordinal);
    }
    if (!ChangeTag.is(seen.changeTag(), versions.tag(row))) {
      violations.add(Violation.WRONG_ANSWER, chain, () -> otherTag(seen, row), ordinal);
    }
    decide(operation, EpochNanos.within(seen.at()), chain, row, ordinal)
        .ifPresent(accepted -> checkAnswer(operation, seen, accepted, chain, ordinal));
  }

  /** Checks a change whose maker has an unknown outcome. */
  void checkDark(Operation operation, Chain chain, int row, int ordinal) {
    if (!chain.hasRow(row) || versions.kind(row) != operation.kind()) {
      mismatch(
          chain, row, "the request was " + operation.kind() + " of " + operation.seat(), ordinal);
      return;
    }
    Instant at = EpochNanos.instant(versions.atNanos(row));
    decide(operation, at, chain, row, ordinal)
        .filter(accepted -> chain.isAudited() && !lastsAsAsked(accepted, row))
        .ifPresent(
            _ ->
                mismatch(
                    chain,
                    row,
                    "the request was for " + operation.ttlSeconds() + " seconds",
                    ordinal));
  }

  private boolean lastsAsAsked(Accepted accepted, int row) {
    return Versions.expiryNanos(accepted.change().expiresAt()) == versions.expiresAtNanos(row);
  }

  /** Empty if the rules refuse the change, or if the state of the seat before it is not known. */
  private Optional<Accepted> decide(
      Operation operation, Instant at, Chain chain, int row, int ordinal) {
    Optional<Seat> before = model.seat(chain, chain.version(row) - 1);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Decision decision = SeatRules.decide(before.get(), Model.command(operation), at);
    return switch (decision) {
      case Accepted accepted -> {
        if (!accepted.change().at().equals(at)) {
          violations.add(
              Violation.TIME_RAN_BACK,
              chain,
              () -> "it was made at " + at + ", but the one before it at " + accepted.change().at(),
              ordinal,
              versions.maker(row - 1));
        }
        yield Optional.of(accepted);
      }
      case Refused refused -> {
        refuse(operation, before.get(), refused, chain, row, ordinal);
        yield Optional.empty();
      }
      case Replayed _, Recovered _, Absent _, Observed _ ->
          throw new IllegalStateException(
              "no answer to a command: " + decision.getClass().getSimpleName());
    };
  }

  private void refuse(
      Operation operation, Seat before, Refused refused, Chain chain, int row, int ordinal) {
    long late =
        before.state() instanceof Seat.Held held
            ? Duration.between(held.expiresAt(), refused.at()).toMillis()
            : 0;
    violations.add(
        illegal(operation, before),
        chain,
        late,
        () ->
            "the rules give "
                + refused.refusal()
                + " at "
                + refused.at()
                + " for "
                + Words.seat(before),
        ordinal,
        versions.maker(row - 1));
  }

  private static Violation illegal(Operation operation, Seat before) {
    return switch (operation.kind()) {
      case HOLD -> isArea(before) ? Violation.ILLEGAL_CHANGE : Violation.DOUBLE_BOOKING;
      case RESERVE -> isArea(before) ? Violation.OVERSOLD : Violation.DOUBLE_BOOKING;
      case CONFIRM -> illegalEnd(operation, before, Violation.DOUBLE_BOOKING);
      case RELEASE -> illegalEnd(operation, before, Violation.STRANGER);
      case CANCEL ->
          before.state() instanceof Seat.Sold ? Violation.STRANGER : Violation.ILLEGAL_CHANGE;
      case LOOK -> Violation.ILLEGAL_CHANGE;
    };
  }

  private static Violation illegalEnd(Operation operation, Seat before, Violation ofSold) {
    return switch (before.state()) {
      case Seat.Held held ->
          operation.holdId().equals(Optional.of(held.holdId()))
              ? Violation.LATE_HOLD
              : Violation.STRANGER;
      case Seat.Sold sold ->
          operation.holdId().equals(Optional.of(sold.holdId())) ? Violation.ILLEGAL_CHANGE : ofSold;
      case Seat.Available _, Seat.Standing _ -> Violation.ILLEGAL_CHANGE;
    };
  }

  private static boolean isArea(Seat seat) {
    return seat.state() instanceof Seat.Standing;
  }

  private void checkAnswer(
      Operation operation, Seen seen, Accepted accepted, Chain chain, int ordinal) {
    Seat after = accepted.after();
    boolean isRight =
        after.statusAt(seen.at()).name().equals(seen.seatStatus())
            && accepted.change().expiresAt().equals(seen.expiresAt())
            && operation.status() == HttpStatus.ofSuccess(operation.kind())
            && operation.code().isEmpty();
    if (!isRight) {
      violations.add(
          Violation.WRONG_ANSWER,
          chain,
          () -> "the rules make it " + Words.state(after.state()),
          ordinal);
    }
  }

  private String otherTag(Seen seen, int row) {
    return "the answer names "
        + Words.tag(seen.changeTag())
        + ", but the key of the command belongs to "
        + Words.tag(versions.tag(row));
  }

  /** Describes both sides of a difference in the same format. */
  private void mismatch(Chain chain, int row, String instead, int ordinal) {
    violations.add(
        Violation.AUDIT_MISMATCH,
        chain,
        () -> "the recorded change is " + versions.text(row) + ", but " + instead,
        ordinal,
        versions.maker(row));
  }
}
