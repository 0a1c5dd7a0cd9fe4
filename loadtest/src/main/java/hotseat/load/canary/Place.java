package hotseat.load.canary;

/**
 * Where in a history violations are planted. Whoever stops looking somewhere, or begins too late,
 * misses those of one place.
 */
public enum Place {
  FIRST("canary-first", "at the beginning"),
  MIDWAY("canary-midway", "in the middle"),
  LAST("canary-last", "at the end");

  private final String show;
  private final String where;

  Place(String show, String where) {
    this.show = show;
    this.where = where;
  }

  /** No generator sells this show, and no contestant is ever asked for it. */
  public String show() {
    return show;
  }

  /** For people. */
  public String where() {
    return where;
  }
}
