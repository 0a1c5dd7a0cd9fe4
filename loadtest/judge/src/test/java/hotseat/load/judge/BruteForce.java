package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.model.Command;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The definition by brute force: is there an order of the operations of one seat in which each one
 * gets the answer that it got, and in which no operation is ordered before another that completed
 * before it was invoked? It tries every order, as Wing and Gong do, and every time for the effect
 * of an unknown operation.
 */
final class BruteForce {

  private static final Instant EPOCH = SmallHistory.EPOCH;
  private static final ChangeTag TAGS = new ChangeTag();

  /**
   * A prefix of an order.
   *
   * @param answered the operations that have their answer, a bit each
   * @param effected the unknown operations that have had their effect, a bit each
   * @param hasRunOut whether an operation has seen the present hold expired
   */
  private record Point(int answered, int effected, Seat seat, boolean hasRunOut) {

    boolean hasAnswered(int number) {
      return (answered & (1 << number)) != 0;
    }

    boolean hasEffected(int number) {
      return (effected & (1 << number)) != 0;
    }
  }

  private final List<Operation> operations;
  private final Optional<List<AuditLine>> audit;
  private final int seconds;
  private final Set<Point> tried = new HashSet<>();

  /**
   * Takes the operations of one seat.
   *
   * @param audit the changes in their order, if they are known
   * @param seconds the last time at which an unknown operation may have had its effect
   */
  BruteForce(List<Operation> operations, Optional<List<AuditLine>> audit, int seconds) {
    this.operations = operations;
    this.audit = audit;
    this.seconds = seconds;
  }

  boolean isLinearizable(Seat untouched) {
    return operations.stream().allMatch(OneMind::is) && goOn(new Point(0, 0, untouched, false));
  }

  private boolean goOn(Point point) {
    if (isEnd(point)) {
      return true;
    }
    if (!tried.add(point)) {
      return false;
    }
    for (int number = 0; number < operations.size(); number++) {
      Operation operation = operations.get(number);
      if (mayBeNext(operation, point)
          && (answers(operation, number, point) || takesEffect(operation, number, point))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(Point point) {
    for (int number = 0; number < operations.size(); number++) {
      if (isAnswered(operations.get(number)) && !point.hasAnswered(number)) {
        return false;
      }
    }
    return audit.isEmpty() || audit.get().size() == point.seat.version();
  }

  private static boolean isAnswered(Operation operation) {
    return operation.seen().isPresent();
  }

  private boolean mayBeNext(Operation operation, Point point) {
    for (int number = 0; number < operations.size(); number++) {
      Operation other = operations.get(number);
      boolean isBefore = other.asSentOnce().completedNanos() < begin(operation);
      if (isBefore && isAnswered(other) && !point.hasAnswered(number)) {
        return false;
      }
    }
    return true;
  }

  /**
   * When the operation can happen at the earliest. An unknown one that was refused happens after
   * its refusal, and the refusal after its request.
   */
  private static long begin(Operation operation) {
    return operation.outcome() == Outcome.UNKNOWN && isAnswered(operation)
        ? operation.askedNanos()
        : operation.asSentOnce().invokedNanos();
  }

  static List<Attempt> attempts(Operation operation) {
    return operation.attempts() instanceof Attempts.Listed(List<Attempt> all) ? all : List.of();
  }

  private boolean answers(Operation operation, int number, Point point) {
    if (!isAnswered(operation) || point.hasAnswered(number) || point.hasEffected(number)) {
      return false;
    }
    Seen seen = operation.seen().orElseThrow();
    int answered = point.answered | 1 << number;
    if (operation.outcome() == Outcome.ACCEPTED) {
      return change(operation, seen.at(), point)
          .filter(after -> after.version() == seen.version())
          .filter(after -> after.statusAt(seen.at()).name().equals(seen.seatStatus()))
          .filter(after -> expiry(after).equals(seen.expiresAt()))
          .filter(after -> seen.changeTag().equals(tag(after)))
          .filter(after -> goOn(new Point(answered, point.effected, after, false)))
          .isPresent();
    }
    boolean isOver = point.seat.isExpiredAt(seen.at());
    return isRight(operation, seen, point)
        && goOn(new Point(answered, point.effected, point.seat, point.hasRunOut || isOver));
  }

  private boolean takesEffect(Operation operation, int number, Point point) {
    boolean isUnknown = operation.outcome() == Outcome.UNKNOWN && operation.kind().isCommand();
    if (!isUnknown || point.hasEffected(number)) {
      return false;
    }
    // An operation that was refused in the end had no effect before that.
    if (isAnswered(operation) && !point.hasAnswered(number)) {
      return false;
    }
    int effected = point.effected | 1 << number;
    for (int second = 0; second <= seconds; second++) {
      Instant at = EPOCH.plusSeconds(second);
      Optional<Seat> after =
          isRefusedLater(operation, at) ? Optional.empty() : change(operation, at, point);
      if (after.isPresent() && goOn(new Point(point.answered, effected, after.get(), false))) {
        return true;
      }
    }
    return false;
  }

  /** A command that was decided must not be refused while it is on its way to be written. */
  private boolean isRefusedLater(Operation operation, Instant at) {
    return audit.isPresent()
        && attempts(operation).stream()
            .filter(attempt -> attempt.outcome() == Outcome.OBSERVED)
            .anyMatch(attempt -> attempt.seen().orElseThrow().at().isAfter(at));
  }

  private Optional<Seat> change(Operation operation, Instant at, Point point) {
    boolean isTooLate = point.hasRunOut && !point.seat.isExpiredAt(at);
    Command command = Model.command(operation);
    return SeatRules.decide(point.seat, command, at) instanceof Accepted accepted
            && accepted.change().at().equals(at)
            && !isTooLate
            && isInAudit(operation, accepted.after())
        ? Optional.of(accepted.after())
        : Optional.empty();
  }

  private boolean isInAudit(Operation operation, Seat after) {
    return audit.isEmpty()
        || (after.version() <= audit.get().size()
            && audit
                .get()
                .get((int) after.version() - 1)
                .equals(
                    new AuditLine(
                        operation.seat(),
                        after.version(),
                        TAGS.of(operation.id()),
                        operation.kind(),
                        after.changedAt(),
                        expiry(after))));
  }

  private static Optional<Instant> expiry(Seat seat) {
    return seat.state() instanceof Seat.Held held
        ? Optional.of(held.expiresAt())
        : Optional.empty();
  }

  private static String tag(Seat seat) {
    return seat.changedBy().map(key -> ChangeTag.text(TAGS.of(key))).orElse("");
  }

  private static boolean isRight(Operation operation, Seen seen, Point point) {
    Seat seat = point.seat;
    boolean isTooEarly = point.hasRunOut && !seat.isExpiredAt(seen.at());
    return seen.version() == seat.version()
        && seen.changeTag().equals(tag(seat))
        && !seen.at().isBefore(seat.changedAt())
        && !isTooEarly
        && seen.seatStatus().equals(seat.statusAt(seen.at()).name())
        && (operation.kind() == Kind.LOOK
            ? operation.code().isEmpty()
            : isRefused(operation, seen, seat));
  }

  private static boolean isRefused(Operation operation, Seen seen, Seat seat) {
    return SeatRules.decide(seat, Model.command(operation), seen.at())
            instanceof Refused(Refusal refusal, _, _)
        && refusal.name().equals(operation.code());
  }
}
