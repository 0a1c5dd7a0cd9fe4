package hotseat.load.judge;

import hotseat.load.table.Trail;

/** The versions of one seat or area, and what else the judge has to know of it. */
final class Chain extends Trail {

  private static final int NOBODY = Spans.NOBODY;

  private final boolean isAudited;
  private final boolean isPlanted;

  // Without an audit: how many commands may have changed it, and the latest version told.
  private long changesMax;
  private long versionTold;
  private long reached;

  private int capacity = Integer.MAX_VALUE;
  private boolean isCapacityTold;
  private int thereBy = NOBODY;
  private int missingBy = NOBODY;

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

  /** What is wrong with it was planted, and is held against nobody. */
  boolean isPlanted() {
    return isPlanted;
  }

  /** One more command that may have changed it. */
  void mayHaveChanged() {
    changesMax++;
  }

  void told(long version) {
    versionTold = Math.max(versionTold, version);
  }

  /** Somebody has told of this version, and there were enough commands for it. */
  void reach(long version) {
    reached = has(version) ? Math.max(reached, version) : reached;
  }

  /** A number that no version can have is no reason to believe in the ones below it. */
  void endWhereReached() {
    endAt(reached);
  }

  /** How many versions can be meant seriously: no more than there were commands. */
  long versionsTold() {
    return Math.min(versionTold, changesMax);
  }

  int capacity() {
    return capacity;
  }

  /** The runner has created it with so many places: nobody else's word counts. */
  void wasCreatedFor(long places) {
    capacity = Math.clamp(places, 0, Integer.MAX_VALUE);
    isCapacityTold = true;
  }

  /** A node has told the capacity. */
  void hasRoomFor(long places) {
    if (!isCapacityTold) {
      capacity = Math.clamp(places, 0, Integer.MAX_VALUE);
      isCapacityTold = true;
    }
  }

  /**
   * Somebody was told that it is full; without the node's word the smallest such version stands.
   */
  void wasFullAt(long version) {
    if (!isCapacityTold) {
      capacity = Math.clamp(version, 0, capacity);
    }
  }

  int thereBy() {
    return thereBy;
  }

  /** A node has told of it, or its audit: nobody who asked for it is needed to know that. */
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

  /** Who made its dark versions is not going to be found out. */
  void giveUp() {
    isGivenUp = true;
  }

  boolean isGivenUp() {
    return isGivenUp;
  }
}
