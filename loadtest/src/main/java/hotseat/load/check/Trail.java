package hotseat.load.check;

/**
 * The changes of one seat: rows in a run, the first of them for version 0, when nothing had changed
 * it yet.
 */
final class Trail {

  private final String show;
  private final String seat;
  private final int firstRow;
  private long lastVersion;

  Trail(String show, String seat, int firstRow) {
    this.show = show;
    this.seat = seat;
    this.firstRow = firstRow;
  }

  String show() {
    return show;
  }

  void append() {
    lastVersion++;
  }

  long lastVersion() {
    return lastVersion;
  }

  boolean has(long version) {
    return version >= 0 && version <= lastVersion;
  }

  int row(long version) {
    return firstRow + (int) version;
  }

  long version(int row) {
    return (long) row - firstRow;
  }

  boolean hasRow(int row) {
    return row >= firstRow && row <= row(lastVersion);
  }

  @Override
  public String toString() {
    return seat + " of " + show;
  }
}
