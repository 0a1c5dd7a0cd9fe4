package hotseat.load.judge;

import hotseat.load.judge.clock.Clock;
import hotseat.load.table.LongTable;

/**
 * For each row the latest invocation and the earliest completion of the operations that saw it, and
 * which operations those are. Nothing else about their intervals matters, however many there are.
 */
final class Spans {

  static final int NO_OPERATION = Clock.NO_OPERATION;
  static final long NEVER = Long.MAX_VALUE;
  static final long NOT_YET = Long.MIN_VALUE;

  /** The number of columns that they take. */
  static final int WIDTH = 4;

  private final LongTable rows;
  private final int latestAsked;
  private final int latestBy;
  private final int earliestAnswered;
  private final int earliestBy;

  /** Uses the columns from this one on. */
  Spans(LongTable rows, int firstColumn) {
    this.rows = rows;
    this.latestAsked = firstColumn;
    this.latestBy = firstColumn + 1;
    this.earliestAnswered = firstColumn + 2;
    this.earliestBy = firstColumn + 3;
  }

  /** The operations are left unset, because they mean nothing until a time is set. */
  void addRow(int row) {
    rows.set(row, latestAsked, NOT_YET);
    rows.set(row, earliestAnswered, NEVER);
  }

  void asked(int row, long invokedNanos, int ordinal) {
    if (invokedNanos > latestAsked(row)) {
      rows.set(row, latestAsked, invokedNanos);
      rows.set(row, latestBy, ordinal);
    }
  }

  void answered(int row, long completedNanos, int ordinal) {
    if (completedNanos < earliestAnswered(row)) {
      rows.set(row, earliestAnswered, completedNanos);
      rows.set(row, earliestBy, ordinal);
    }
  }

  long latestAsked(int row) {
    return rows.get(row, latestAsked);
  }

  int latestBy(int row) {
    return rows.getInt(row, latestBy);
  }

  long earliestAnswered(int row) {
    return rows.get(row, earliestAnswered);
  }

  int earliestBy(int row) {
    return rows.getInt(row, earliestBy);
  }
}
