package hotseat.load.export;

import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A history as Jepsen writes it: one map per line, one event for each invocation and one for each
 * completion. An operation that certainly changed and saw nothing is {@code :fail}, an unknown
 * outcome is {@code :info}, every other completion is {@code :ok}.
 */
final class JepsenEdn {

  /** The invocation or the completion of an operation. */
  private record Event(long nanos, Operation operation, boolean isInvocation) {}

  private JepsenEdn() {}

  static void write(List<Operation> operations, Appendable out) {
    try {
      int index = 0;
      for (Event event : events(operations)) {
        out.append(line(event, index++)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At the same time an invocation comes first: two intervals that touch overlap. */
  private static List<Event> events(List<Operation> operations) {
    List<Event> events = new ArrayList<>(2 * operations.size());
    for (Operation operation : operations) {
      events.add(new Event(operation.invokedNanos(), operation, true));
      events.add(new Event(operation.completedNanos(), operation, false));
    }
    events.sort(Comparator.comparingLong(Event::nanos).thenComparing(event -> !event.isInvocation));
    return events;
  }

  private static String line(Event event, int index) {
    Operation operation = event.operation();
    return "{:index %d, :type %s, :process %d, :time %d, :f :%s, :value %s}"
        .formatted(
            index,
            event.isInvocation() ? ":invoke" : type(operation),
            operation.buyer(),
            event.nanos(),
            Words.of(operation.kind()),
            event.isInvocation() ? asked(operation) : answered(operation));
  }

  private static String type(Operation operation) {
    return switch (operation.outcome()) {
      case ACCEPTED, OBSERVED -> ":ok";
      case NOT_APPLIED -> ":fail";
      case UNKNOWN -> ":info";
    };
  }

  private static String asked(Operation operation) {
    return "{:show \"%s\", :seat \"%s\", :key \"%s\"%s}"
        .formatted(
            operation.show(),
            operation.seat(),
            operation.id(),
            operation.holdId().map(id -> ", :hold-id \"" + id + "\"").orElse(""));
  }

  private static String answered(Operation operation) {
    return operation
        .seen()
        .map(seen -> answered(operation, seen))
        .orElseGet(() -> asked(operation));
  }

  private static String answered(Operation operation, Seen seen) {
    return "{:show \"%s\", :seat \"%s\", :key \"%s\", :outcome :%s, :version %d, :status \"%s\", :tag \"%s\"}"
        .formatted(
            operation.show(),
            operation.seat(),
            operation.id(),
            operation.outcome().name().toLowerCase(Locale.ROOT),
            seen.version(),
            seen.seatStatus(),
            seen.changeTag());
  }
}
