package hotseat.load.judge;

import hotseat.load.history.AuditLine;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.table.IntColumn;
import hotseat.load.table.LongColumn;
import hotseat.load.table.TagIndex;
import java.util.List;
import java.util.UUID;

/**
 * Every version of every seat as a row, in columns: what made it, and the spans of those who saw
 * it.
 *
 * <p>A row takes 112 bytes and its place in the index 6 to 12, so that twenty million changes fit
 * into 2.5 GB. Operations that changed nothing take no room at all.
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

  private final LongColumn tags = new LongColumn();
  private final IntColumn marks = new IntColumn();
  private final LongColumn holdsHigh = new LongColumn();
  private final LongColumn holdsLow = new LongColumn();
  private final LongColumn atNanos = new LongColumn();
  private final LongColumn expiresAtNanos = new LongColumn();
  private final IntColumn makers = new IntColumn();
  private final LongColumn askedNanos = new LongColumn();
  private final LongColumn toldNanos = new LongColumn();
  private final TagIndex index = new TagIndex(tags);
  private final Spans before = new Spans();
  private final Spans after = new Spans();

  /** A version of which nothing is known, or 0. */
  int addBlank() {
    return addRow(NO_TAG, NO_CHANGE, 0, NO_EXPIRY);
  }

  int add(AuditLine line) {
    long expiresAt = line.expiresAt().map(EpochNanos::of).orElse(NO_EXPIRY);
    int row = addRow(line.tag(), line.kind(), EpochNanos.of(line.at()), expiresAt);
    addToIndex(row);
    return row;
  }

  private int addRow(long tag, Kind kind, long at, long expiresAt) {
    tags.add(tag);
    marks.add(KINDS.indexOf(kind));
    holdsHigh.add(0);
    holdsLow.add(0);
    atNanos.add(at);
    expiresAtNanos.add(expiresAt);
    makers.add(NOBODY);
    askedNanos.add(Spans.NOT_YET);
    toldNanos.add(Spans.NEVER);
    before.addRow();
    after.addRow();
    return tags.size() - 1;
  }

  private void addToIndex(int row) {
    if (find(tags.get(row)) == NO_ROW) {
      index.add(row);
    }
  }

  int size() {
    return tags.size();
  }

  /** The first row with this tag. */
  int find(long tag) {
    return index.find(tag);
  }

  /** Somebody has seen this tag on a version of which nothing else is known yet. */
  void name(int row, long tag) {
    tags.set(row, tag);
    addToIndex(row);
  }

  /** What is known of the change beside its maker. */
  void describe(int row, Kind kind, long at, long expiresAt) {
    marks.set(row, (marks.get(row) & ~KIND) | KINDS.indexOf(kind));
    atNanos.set(row, at);
    expiresAtNanos.set(row, expiresAt);
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
      makers.set(row, ordinal);
    }
    if (isAcknowledged) {
      marks.set(row, marks.get(row) | IS_ACKNOWLEDGED);
      toldNanos.set(row, Math.min(toldNanos.get(row), operation.completedNanos()));
    }
    long asked = askedNanos.get(row);
    boolean isFirst = asked == Spans.NOT_YET || operation.invokedNanos() < asked;
    askedNanos.set(row, isFirst ? operation.invokedNanos() : asked);
  }

  boolean isBlank(int row) {
    return kind(row) == NO_CHANGE;
  }

  boolean hasTag(int row) {
    return tags.get(row) != NO_TAG;
  }

  long tag(int row) {
    return tags.get(row);
  }

  Kind kind(int row) {
    return KINDS.get(marks.get(row) & KIND);
  }

  boolean isAcknowledged(int row) {
    return (marks.get(row) & IS_ACKNOWLEDGED) != 0;
  }

  /** By whose id the seat is held or sold, or was until now. */
  UUID hold(int row) {
    return new UUID(holdsHigh.get(row), holdsLow.get(row));
  }

  void setHold(int row, UUID hold) {
    holdsHigh.set(row, hold.getMostSignificantBits());
    holdsLow.set(row, hold.getLeastSignificantBits());
  }

  long atNanos(int row) {
    return atNanos.get(row);
  }

  long expiresAtNanos(int row) {
    return expiresAtNanos.get(row);
  }

  /** The number of the operation that made it. */
  int maker(int row) {
    return makers.get(row);
  }

  long askedNanos(int row) {
    return askedNanos.get(row);
  }

  /** When its maker was told; never, if nobody was. */
  long toldNanos(int row) {
    return toldNanos.get(row);
  }

  /** For people. */
  String text(int row) {
    String until =
        expiresAtNanos(row) == NO_EXPIRY ? "" : " until " + EpochNanos.instant(expiresAtNanos(row));
    return kind(row)
        + " "
        + ChangeTag.text(tag(row))
        + " at "
        + EpochNanos.instant(atNanos(row))
        + until;
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
