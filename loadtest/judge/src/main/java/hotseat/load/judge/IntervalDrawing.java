package hotseat.load.judge;

import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.judge.clock.EpochNanos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws operations over time, for a terminal:
 *
 * <pre>
 *   buyer 12 HOLD     v17 |=====|
 *   buyer 3  LOOK     v16            |====|
 * </pre>
 */
public final class IntervalDrawing {

  private static final int WIDTH = 80;
  private static final int LABEL = 26;
  private static final int COLUMNS = WIDTH - LABEL;

  private final long fromNanos;
  private final double nanosPerColumn;

  private IntervalDrawing(long fromNanos, long toNanos) {
    this.fromNanos = fromNanos;
    this.nanosPerColumn = Math.max(1, (double) (toNanos - fromNanos) / (COLUMNS - 1));
  }

  /** One line for each operation. */
  public static String of(List<Operation> operations) {
    long from = operations.stream().mapToLong(Operation::invokedNanos).min().orElse(0);
    long to = operations.stream().mapToLong(Operation::completedNanos).max().orElse(0);
    IntervalDrawing drawing = new IntervalDrawing(from, Math.max(from, to));
    return operations.stream().map(drawing::line).collect(Collectors.joining("\n"));
  }

  private String line(Operation operation) {
    int begin = column(operation.invokedNanos());
    int end = Math.max(begin, column(operation.completedNanos()));
    StringBuilder line = new StringBuilder(label(operation));
    line.append(" ".repeat(begin)).append('|');
    if (end > begin) {
      line.append("=".repeat(end - begin - 1)).append('|');
    }
    return line.toString();
  }

  private static String label(Operation operation) {
    Optional<String> version = operation.seen().map(Seen::version).map(it -> "v" + it);
    String label =
        String.format(
            Locale.ROOT,
            "buyer %-4d %-8s%-6s",
            operation.buyer(),
            operation.kind(),
            version.orElse("?"));
    return String.format(Locale.ROOT, "%-" + LABEL + "." + (LABEL - 1) + "s", label);
  }

  private int column(long nanos) {
    double column = EpochNanos.minus(nanos, fromNanos) / nanosPerColumn;
    return (int) Math.clamp(column, 0, COLUMNS - 1);
  }
}
