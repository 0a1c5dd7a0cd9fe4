package hotseat.load.measure;

import hotseat.load.history.Operation;
import hotseat.load.summary.Summary.Second;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations that completed in each second of the measured window. A partial last second is
 * left out if it is less than half, because it would look like a stall.
 */
final class Timeline {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final long fromNanos;
  private final long[] accepted;
  private final long[] refused;
  private final long[] notApplied;
  private final long[] unknown;

  Timeline(long fromNanos, long toNanos) {
    this.fromNanos = fromNanos;
    int seconds = Math.toIntExact(Math.round((toNanos - fromNanos) / (double) NANOS_PER_SECOND));
    this.accepted = new long[seconds];
    this.refused = new long[seconds];
    this.notApplied = new long[seconds];
    this.unknown = new long[seconds];
  }

  void add(Operation operation) {
    long second = (operation.completedNanos() - fromNanos) / NANOS_PER_SECOND;
    if (second >= accepted.length) {
      return;
    }
    switch (operation.outcome()) {
      case ACCEPTED -> accepted[(int) second]++;
      case OBSERVED -> refused[(int) second] += operation.kind().isCommand() ? 1 : 0;
      case NOT_APPLIED -> notApplied[(int) second]++;
      case UNKNOWN -> unknown[(int) second]++;
    }
  }

  List<Second> seconds() {
    List<Second> seconds = new ArrayList<>();
    for (int i = 0; i < accepted.length; i++) {
      seconds.add(new Second(i, accepted[i], refused[i], notApplied[i], unknown[i]));
    }
    return seconds;
  }
}
