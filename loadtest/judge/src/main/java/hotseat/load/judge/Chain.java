package hotseat.load.judge;

import hotseat.load.table.Trail;

/** The versions of one seat or area, and what else the judge knows about it. */
final class Chain extends Trail {

  private static final int NO_OPERATION = Spans.NO_OPERATION;

  private final boolean isAudited;
  private final boolean isPlanted;

  // Without an audit: how many commands may have changed it, the highest version reported, and the
  // highest one reported for which there were enough commands.
  private long changesMax;
  private long versionReported;
  private long reached;

  private int capacity = Integer.MAX_VALUE;
  private boolean isCapacityKnown;
  private int thereBy = NO_OPERATION;
  private int missingBy = NO_OPERATION;

  private boolean isRead;
  private boolean isGivenUp;

  Chain(String show, String name, boolean isAudited, boolean isPlanted) {
    super(show, name);
    this.isAudited = isAudited;
    this.isPlanted = isPlanted;
  }

  boolean isAudited() {
    return isAudited;
  }

  /** Whether it is planted: a planted violation is not held against the contestant. */
  boolean isPlanted() {
    return isPlanted;
  }

  /** Counts one more command that may have changed it. */
  void mayHaveChanged() {
    changesMax++;
  }

  void reported(long version) {
    versionReported = Math.max(versionReported, version);
  }

  /** This version was reported. It counts only if there were enough commands for it. */
  void reach(long version) {
    reached = has(version) ? Math.max(reached, version) : reached;
  }

  /** An impossible version number is not a file of evidence for the versions below it. */
  void endWhereReached() {
    endAt(reached);
  }

  /** The number of credible versions: at most as many as commands that may have changed it. */
  long versionsReported() {
    return Math.min(versionReported, changesMax);
  }

  int capacity() {
    return capacity;
  }

  /** The runner created it with this capacity, which overrides every other source. */
  void wasCreatedFor(long places) {
    capacity = Math.clamp(places, 0, Integer.MAX_VALUE);
    isCapacityKnown = true;
  }

  /** A node reported the capacity. */
  void hasRoomFor(long places) {
    if (!isCapacityKnown) {
      capacity = Math.clamp(places, 0, Integer.MAX_VALUE);
      isCapacityKnown = true;
    }
  }

  /**
   * An answer said that the area is full at this version. Unless the capacity is known from the
   * runner or a node, it is the smallest such version.
   */
  void wasFullAt(long version) {
    if (!isCapacityKnown) {
      capacity = Math.clamp(version, 0, capacity);
    }
  }

  int thereBy() {
    return thereBy;
  }

  /**
   * Whether a node or the audit shows that it exists, so that no operation is needed to know it.
   */
  boolean isKnown() {
    return isRead || lastVersion() > 0;
  }

  void wasRead() {
    isRead = true;
  }

  void isThere(int ordinal) {
    thereBy = ordinal;
  }

  int missingBy() {
    return missingBy;
  }

  void isMissing(int ordinal) {
    missingBy = ordinal;
  }

  /** The search for the makers of its dark versions was given up. */
  void giveUp() {
    isGivenUp = true;
  }

  boolean isGivenUp() {
    return isGivenUp;
  }
}
