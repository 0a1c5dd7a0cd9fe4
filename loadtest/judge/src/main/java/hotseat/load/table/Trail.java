package hotseat.load.table;

/**
 * The versions of one seat or area: consecutive rows, the first of them for version 0, before any
 * change.
 */
public class Trail {

  /** There is no version 0 yet. */
  public static final int NOWHERE = -1;

  private final String show;
  private final String name;
  private final boolean isArea;
  private int firstRow = NOWHERE;
  private long lastVersion;

  public Trail(String show, String name) {
    this.show = show;
    this.name = name;
    this.isArea = isArea(name);
  }

  public final String show() {
    return show;
  }

  public final String name() {
    return name;
  }

  /** Names of areas have no dash, names of seats do. */
  public static boolean isArea(String name) {
    return name.indexOf('-') < 0;
  }

  public final boolean isArea() {
    return isArea;
  }

  /** This row is version 0. */
  public final void begin(int row) {
    firstRow = row;
  }

  public final boolean hasBegun() {
    return firstRow != NOWHERE;
  }

  /** The next row is the next version. */
  public final void append() {
    lastVersion++;
  }

  public final long lastVersion() {
    return lastVersion;
  }

  /** Drops all versions after this one. */
  protected final void endAt(long version) {
    lastVersion = version;
  }

  public final boolean has(long version) {
    return version >= 0 && version <= lastVersion;
  }

  public final int row(long version) {
    return firstRow + (int) version;
  }

  public final long version(int row) {
    return (long) row - firstRow;
  }

  public final boolean hasRow(int row) {
    return row >= firstRow && row <= row(lastVersion);
  }

  @Override
  public final String toString() {
    return name + " of " + show;
  }
}
