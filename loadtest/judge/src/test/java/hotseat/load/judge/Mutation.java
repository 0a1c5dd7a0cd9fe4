package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A way to make a valid history invalid, and its twin: a change that is as small and keeps it
 * valid.
 *
 * @param violation that the judge must find then, perhaps with others
 */
record Mutation(
    String name, Violation violation, UnaryOperator<Recorded> bad, UnaryOperator<Recorded> twin) {

  /** Changes the first operation that matches. */
  static UnaryOperator<Recorded> change(Predicate<Operation> which, UnaryOperator<Operation> how) {
    return recorded -> changeFirst(recorded, which, how);
  }

  static Recorded changeFirst(
      Recorded recorded, Predicate<Operation> which, UnaryOperator<Operation> how) {
    Recorded changed = recorded.copy();
    int place = place(changed.operations(), which);
    changed.operations().set(place, how.apply(changed.operations().get(place)));
    return changed;
  }

  static Operation first(Recorded recorded, Predicate<Operation> which) {
    return recorded.operations().get(place(recorded.operations(), which));
  }

  static <T> int place(List<T> list, Predicate<T> which) {
    return IntStream.range(0, list.size())
        .filter(i -> which.test(list.get(i)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the history has nothing of that kind"));
  }

  static boolean isAccepted(Operation operation) {
    return operation.outcome() == Outcome.ACCEPTED;
  }

  static boolean isAccepted(Operation operation, Kind kind) {
    return isAccepted(operation) && operation.kind() == kind;
  }

  static boolean isRefused(Operation operation, String code) {
    return operation.outcome() == Outcome.OBSERVED && operation.code().equals(code);
  }

  static boolean isLook(Operation operation, String status) {
    return operation.kind() == Kind.LOOK && seen(operation).seatStatus().equals(status);
  }

  static boolean isArea(Operation operation) {
    return operation.seat().equals("FLOOR");
  }

  static boolean isLate(Operation operation) {
    return operation.invokedNanos() > SEAT_HAS_A_PAST;
  }

  // By then something has happened to every seat.
  private static final long SEAT_HAS_A_PAST = 3_000_000_000L;

  static Seen seen(Operation operation) {
    return operation.seen().orElseThrow();
  }

  /** The operation that was acknowledged as the maker of this version. */
  static Predicate<Operation> makerOf(String seat, long version) {
    return operation ->
        isAccepted(operation)
            && operation.seat().equals(seat)
            && seen(operation).version() == version;
  }

  static boolean isAcknowledgedOf(Recorded recorded, String seat, long version) {
    return recorded.operations().stream().anyMatch(makerOf(seat, version));
  }

  static Predicate<AuditLine> lineOf(String seat, long version) {
    return line -> line.seat().equals(seat) && line.version() == version;
  }

  static long lastVersion(Recorded recorded, String seat) {
    return recorded.audit().stream().filter(line -> line.seat().equals(seat)).count();
  }
}
