package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.table.LongTable;
import java.util.List;

/**
 * For each row the operation that made it, when that was asked and answered, and the kind of the
 * change. If a key was sent twice, the first invocation and the first answer count, and an
 * acknowledged maker takes precedence over one that was not acknowledged.
 */
final class Makers {

  static final int NO_OPERATION = Spans.NO_OPERATION;

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int IS_ACKNOWLEDGED = 1 << 8;
  private static final int KIND = IS_ACKNOWLEDGED - 1;

  private final LongTable rows;

  // The maker is the upper half of its column, the marks are the lower half.
  private final int maker;
  private final int asked;
  private final int answered;

  /** Uses these three columns. */
  Makers(LongTable rows, int maker, int asked, int answered) {
    this.rows = rows;
    this.maker = maker;
    this.asked = asked;
    this.answered = answered;
  }

  void addRow(int row, Kind kind) {
    set(row, NO_OPERATION, KINDS.indexOf(kind));
    rows.set(row, asked, Spans.NEVER);
    rows.set(row, answered, Spans.NEVER);
  }

  private void set(int row, int ordinal, int marks) {
    rows.set(row, maker, (long) ordinal << Integer.SIZE | marks);
  }

  private int marks(int row) {
    return rows.getInt(row, maker);
  }

  /** This operation made the row, too. Returns whether it counts as the maker from now on. */
  boolean claim(int row, Operation operation, int ordinal) {
    boolean isNowAcknowledged = operation.outcome() == Outcome.ACCEPTED;
    boolean isMaker = ordinal(row) == NO_OPERATION || (isNowAcknowledged && !isAcknowledged(row));
    if (isMaker) {
      set(row, ordinal, marks(row));
    }
    if (isNowAcknowledged) {
      set(row, ordinal(row), marks(row) | IS_ACKNOWLEDGED);
      rows.set(row, answered, Math.min(answeredNanos(row), operation.effectByNanos()));
    }
    rows.set(row, asked, Math.min(askedNanos(row), operation.effectFromNanos()));
    return isMaker;
  }

  void setKind(int row, Kind kind) {
    set(row, ordinal(row), (marks(row) & ~KIND) | KINDS.indexOf(kind));
  }

  Kind kind(int row) {
    return KINDS.get(marks(row) & KIND);
  }

  boolean isAcknowledged(int row) {
    return (marks(row) & IS_ACKNOWLEDGED) != 0;
  }

  int ordinal(int row) {
    return (int) (rows.get(row, maker) >>> Integer.SIZE);
  }

  long askedNanos(int row) {
    return rows.get(row, asked);
  }

  long answeredNanos(int row) {
    return rows.get(row, answered);
  }
}
