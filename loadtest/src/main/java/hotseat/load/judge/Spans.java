package hotseat.load.judge;

import hotseat.load.table.IntColumn;
import hotseat.load.table.LongColumn;

/**
 * For each row the latest question and the earliest answer of those who saw it, and whose they are:
 * all that matters of their intervals, however many there are.
 */
final class Spans {

  static final int NOBODY = -1;
  static final long NEVER = Long.MAX_VALUE;
  static final long NOT_YET = Long.MIN_VALUE;

  private final LongColumn latestAsked = new LongColumn();
  private final IntColumn latestBy = new IntColumn();
  private final LongColumn earliestTold = new LongColumn();
  private final IntColumn earliestBy = new IntColumn();

  void addRow() {
    latestAsked.add(NOT_YET);
    latestBy.add(NOBODY);
    earliestTold.add(NEVER);
    earliestBy.add(NOBODY);
  }

  void asked(int row, long invokedNanos, int ordinal) {
    if (invokedNanos > latestAsked.get(row)) {
      latestAsked.set(row, invokedNanos);
      latestBy.set(row, ordinal);
    }
  }

  void told(int row, long completedNanos, int ordinal) {
    if (completedNanos < earliestTold.get(row)) {
      earliestTold.set(row, completedNanos);
      earliestBy.set(row, ordinal);
    }
  }

  long latestAsked(int row) {
    return latestAsked.get(row);
  }

  int latestBy(int row) {
    return latestBy.get(row);
  }

  long earliestTold(int row) {
    return earliestTold.get(row);
  }

  int earliestBy(int row) {
    return earliestBy.get(row);
  }
}
