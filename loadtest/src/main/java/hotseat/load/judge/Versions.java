package hotseat.load.judge;

import hotseat.load.history.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.table.LongColumn;
import hotseat.load.table.LongTable;
import hotseat.load.table.TagIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every version of every seat as a row: what made it, and the spans of those who saw it.
 *
 * <p>A row takes 136 bytes and its place in the index 6 to 12, so that twenty million changes fit
 * into 3 GB. Operations that changed nothing take no room at all.
 */
final class Versions {

  static final int NO_ROW = TagIndex.NO_ROW;
  static final int NOBODY = Spans.NOBODY;
  static final long NO_EXPIRY = Long.MAX_VALUE;

  // A look changes nothing: the kind of a row whose change nobody has told.
  private static final Kind NO_CHANGE = Kind.LOOK;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final long NO_TAG = 0;
  private static final int IS_ACKNOWLEDGED = 1 << 8;
  private static final int KIND = IS_ACKNOWLEDGED - 1;

  // What is asked for together lies together: rows are many, and mostly not in a cache. The marks
  // are the lower half of the first column, and the maker is the upper one.
  private static final int MAKER_AND_MARKS = 0;
  private static final int TAG = 1;
  private static final int AT_NANOS = 2;
  private static final int EXPIRES_AT_NANOS = 3;
  private static final int HOLD_HIGH = 4;
  private static final int HOLD_LOW = 5;
  private static final int ASKED_NANOS = 6;
  private static final int TOLD_NANOS = 7;
  private static final int BEFORE = 8;
  private static final int AFTER = BEFORE + Spans.WIDTH;

  private final LongTable rows = new LongTable();

  // Once more, close together: the index looks for one among all.
  private final LongColumn tags = new LongColumn();
  private final TagIndex index = new TagIndex(tags);
  private final Spans before = new Spans(rows, BEFORE);
  private final Spans after = new Spans(rows, AFTER);
  private boolean isAnyTagTwice;

  /** A version of which nothing is known, or 0. */
  int addBlank() {
    return addRow(NO_TAG, NO_CHANGE, 0, NO_EXPIRY);
  }

  /** The first row that has the tag of this one, which is itself if all is well. */
  int add(AuditLine line) {
    long expiresAt = expiryNanos(line.expiresAt());
    return addToIndex(addRow(line.tag(), line.kind(), EpochNanos.of(line.at()), expiresAt));
  }

  static long expiryNanos(Optional<Instant> expiresAt) {
    return expiresAt.isPresent() ? EpochNanos.of(expiresAt.get()) : NO_EXPIRY;
  }

  private int addRow(long tag, Kind kind, long at, long expiresAt) {
    int row = rows.addRow();
    tags.add(tag);
    rows.set(row, TAG, tag);
    setMakerAndMarks(row, NOBODY, KINDS.indexOf(kind));
    rows.set(row, AT_NANOS, at);
    rows.set(row, EXPIRES_AT_NANOS, expiresAt);
    rows.set(row, ASKED_NANOS, Spans.NEVER);
    rows.set(row, TOLD_NANOS, Spans.NEVER);
    before.addRow(row);
    after.addRow(row);
    return row;
  }

  private void setMakerAndMarks(int row, int maker, int marks) {
    rows.set(row, MAKER_AND_MARKS, (long) maker << Integer.SIZE | marks);
  }

  private int marks(int row) {
    return rows.getInt(row, MAKER_AND_MARKS);
  }

  private int addToIndex(int row) {
    int first = index.add(row);
    isAnyTagTwice |= first != row;
    return first;
  }

  /** The first row with this tag. */
  int find(long tag) {
    return index.find(tag);
  }

  /** The same; to look at the row that somebody was told of spares the search most often. */
  int find(long tag, int told) {
    boolean isTold = told != NO_ROW && !isAnyTagTwice && tag(told) == tag;
    return isTold ? told : find(tag);
  }

  /** Somebody has seen this tag on a version of which nothing else is known yet. */
  void name(int row, long tag) {
    tags.set(row, tag);
    rows.set(row, TAG, tag);
    addToIndex(row);
  }

  /** What is known of the change beside its maker. */
  void describe(int row, Kind kind, long at, long expiresAt) {
    setMakerAndMarks(row, maker(row), (marks(row) & ~KIND) | KINDS.indexOf(kind));
    rows.set(row, AT_NANOS, at);
    rows.set(row, EXPIRES_AT_NANOS, expiresAt);
  }

  /**
   * This operation has made the row. If its key comes twice, the first question and the first
   * answer count; an acknowledged maker goes before one that was told nothing.
   */
  void claim(int row, Operation operation, int ordinal) {
    boolean isAcknowledged = operation.outcome() == Outcome.ACCEPTED;
    if (maker(row) == NOBODY || (isAcknowledged && !isAcknowledged(row))) {
      UUID hold = operation.holdId().orElse(operation.id());
      setHold(row, hold);
      setMakerAndMarks(row, ordinal, marks(row));
    }
    if (isAcknowledged) {
      setMakerAndMarks(row, maker(row), marks(row) | IS_ACKNOWLEDGED);
      rows.set(row, TOLD_NANOS, Math.min(rows.get(row, TOLD_NANOS), operation.effectByNanos()));
    }
    long asked = Math.min(rows.get(row, ASKED_NANOS), operation.effectFromNanos());
    rows.set(row, ASKED_NANOS, asked);
  }

  boolean isBlank(int row) {
    return kind(row) == NO_CHANGE;
  }

  boolean hasTag(int row) {
    return tag(row) != NO_TAG;
  }

  long tag(int row) {
    return rows.get(row, TAG);
  }

  Kind kind(int row) {
    return KINDS.get(marks(row) & KIND);
  }

  boolean isAcknowledged(int row) {
    return (marks(row) & IS_ACKNOWLEDGED) != 0;
  }

  /** By whose id the seat is held or sold, or was until now. */
  UUID hold(int row) {
    return new UUID(rows.get(row, HOLD_HIGH), rows.get(row, HOLD_LOW));
  }

  void setHold(int row, UUID hold) {
    rows.set(row, HOLD_HIGH, hold.getMostSignificantBits());
    rows.set(row, HOLD_LOW, hold.getLeastSignificantBits());
  }

  long atNanos(int row) {
    return rows.get(row, AT_NANOS);
  }

  long expiresAtNanos(int row) {
    return rows.get(row, EXPIRES_AT_NANOS);
  }

  /** The number of the operation that made it. */
  int maker(int row) {
    return (int) (rows.get(row, MAKER_AND_MARKS) >>> Integer.SIZE);
  }

  /** When its maker asked for it first; never, if there is none. */
  long askedNanos(int row) {
    return rows.get(row, ASKED_NANOS);
  }

  /** When its maker was told; never, if nobody was. */
  long toldNanos(int row) {
    return rows.get(row, TOLD_NANOS);
  }

  /** For people. */
  String text(int row) {
    String change = hasTag(row) ? Words.tag(tag(row)) : "no known change";
    return isBlank(row)
        ? change
        : kind(row) + ", " + change + Words.times(atNanos(row), expiresAtNanos(row));
  }

  /** Those who saw this version; of a hold those who saw it alive. */
  Spans before() {
    return before;
  }

  /** Those who saw that this hold had run out. */
  Spans after() {
    return after;
  }
}
