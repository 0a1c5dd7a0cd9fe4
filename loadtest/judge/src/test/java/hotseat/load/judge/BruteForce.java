package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.model.Seat;
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

  /**
   * A prefix of an order.
   *
   * @param answered the operations that have their answer, a bit each
   * @param effected the unknown operations that have had their effect, a bit each
   */
  private record Point(int answered, int effected, SeatMoment moment) {

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
    return operations.stream().allMatch(OneMind::is)
        && goOn(new Point(0, 0, SeatMoment.after(untouched)));
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
    return audit.isEmpty() || audit.get().size() == point.moment.version();
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
          .filter(after -> after.isAnsweredWith(seen))
          .filter(after -> goOn(new Point(answered, point.effected, after)))
          .isPresent();
    }
    return point.moment.isSeenBy(operation, seen)
        && goOn(new Point(answered, point.effected, point.moment.seenAt(seen.at())));
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
      Optional<SeatMoment> after =
          isRefusedLater(operation, at) ? Optional.empty() : change(operation, at, point);
      if (after.isPresent() && goOn(new Point(point.answered, effected, after.get()))) {
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

  private Optional<SeatMoment> change(Operation operation, Instant at, Point point) {
    return point.moment.changedBy(operation, at).filter(after -> isInAudit(operation, after));
  }

  private boolean isInAudit(Operation operation, SeatMoment after) {
    return audit.isEmpty()
        || (after.version() <= audit.get().size()
            && audit.get().get((int) after.version() - 1).equals(after.madeBy(operation)));
  }
}
