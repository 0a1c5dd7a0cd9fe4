package hotseat.load.canary;

/**
 * Where in a history violations are planted. A check that stops early or starts late misses those
 * of one place.
 */
public enum Place {
  FIRST("canary-first", "at the beginning", 0),
  MIDWAY("canary-midway", "in the middle", 1),
  LAST("canary-last", "at the end", 2);

  private final String show;
  private final String where;
  private final int halves;

  Place(String show, String where, int halves) {
    this.show = show;
    this.where = where;
    this.halves = halves;
  }

  /** No generator sells this show, and no contestant ever gets a request for it. */
  public String show() {
    return show;
  }

  /** How many halves of the time have passed. */
  int halves() {
    return halves;
  }

  /** For reports. */
  public String where() {
    return where;
  }
}
