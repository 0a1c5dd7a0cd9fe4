package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.judge.clock.EpochNanos;
import hotseat.load.table.LongColumn;
import hotseat.load.table.LongTable;
import hotseat.load.table.TagIndex;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Every version of every seat as a row: what made it, and the spans of the operations that saw it.
 *
 * <p>A row takes 136 bytes and its place in the index 6 to 12, so twenty million changes fit into 3
 * GB. Operations that changed nothing take no memory.
 */
final class Versions {

  static final int NO_ROW = TagIndex.NO_ROW;
  static final int NO_OPERATION = Spans.NO_OPERATION;
  static final long NO_EXPIRY = Long.MAX_VALUE;

  // The kind of a row whose change is not known: a read changes nothing.
  private static final Kind NO_CHANGE = Kind.LOOK;
  private static final long NO_TAG = 0;

  // Values that are used together lie together, because there are many rows and most of them are
  // not in a cache.
  private static final int MAKER = 0;
  private static final int TAG = 1;
  private static final int AT_NANOS = 2;
  private static final int EXPIRES_AT_NANOS = 3;
  private static final int HOLD_HIGH = 4;
  private static final int HOLD_LOW = 5;
  private static final int ASKED_NANOS = 6;
  private static final int ANSWERED_NANOS = 7;
  private static final int BEFORE = 8;
  private static final int AFTER = BEFORE + Spans.WIDTH;

  private final LongTable rows = new LongTable();

  // A second, compact copy: the index searches all tags.
  private final LongColumn tags = new LongColumn();
  private final TagIndex index = new TagIndex(tags);
  private final Makers makers = new Makers(rows, MAKER, ASKED_NANOS, ANSWERED_NANOS);
  private final Spans before = new Spans(rows, BEFORE);
  private final Spans after = new Spans(rows, AFTER);
  private boolean isAnyTagTwice;

  /** Adds version 0, or a version of which nothing is known. */
  int addBlank() {
    return addRow(NO_TAG, NO_CHANGE, 0, NO_EXPIRY);
  }

  /**
   * Adds a line of an audit. Returns the first row with its tag: the new one, unless it occurs
   * twice.
   */
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
    rows.set(row, AT_NANOS, at);
    rows.set(row, EXPIRES_AT_NANOS, expiresAt);
    makers.addRow(row, kind);
    before.addRow(row);
    after.addRow(row);
    return row;
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

  /** The same. Trying the row that the answer names saves the search most of the time. */
  int find(long tag, int named) {
    boolean isNamed = named != NO_ROW && !isAnyTagTwice && tag(named) == tag;
    return isNamed ? named : find(tag);
  }

  /** Sets the tag of a version that had none. */
  void name(int row, long tag) {
    tags.set(row, tag);
    rows.set(row, TAG, tag);
    addToIndex(row);
  }

  /** Sets what is known of the change apart from its maker. */
  void describe(int row, Kind kind, long at, long expiresAt) {
    makers.setKind(row, kind);
    rows.set(row, AT_NANOS, at);
    rows.set(row, EXPIRES_AT_NANOS, expiresAt);
  }

  /** This operation made the row. If its key was sent twice, it may not be the first. */
  void claim(int row, Operation operation, int ordinal) {
    if (makers.claim(row, operation, ordinal)) {
      setHold(row, operation.holdId().orElse(operation.id()));
    }
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
    return makers.kind(row);
  }

  boolean isAcknowledged(int row) {
    return makers.isAcknowledged(row);
  }

  /** The id by which the seat is held or sold, or was until this version. */
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
    return makers.ordinal(row);
  }

  /** The earliest time at which its maker can have had this effect. Never without a maker. */
  long askedNanos(int row) {
    return makers.askedNanos(row);
  }

  /** When its maker was first acknowledged. Never if it was not. */
  long answeredNanos(int row) {
    return makers.answeredNanos(row);
  }

  /** For reports. */
  String text(int row) {
    String change = hasTag(row) ? Words.tag(tag(row)) : "no known change";
    return isBlank(row)
        ? change
        : kind(row) + ", " + change + Words.times(atNanos(row), expiresAtNanos(row));
  }

  /** The operations that saw this version; for a hold, those that saw it alive. */
  Spans before() {
    return before;
  }

  /** The operations that saw this hold expired. */
  Spans after() {
    return after;
  }
}
