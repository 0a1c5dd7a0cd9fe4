package hotseat.sabotage.store;

/**
 * A fragment of SQL and its replacement.
 *
 * @param isToTheEnd whether everything after the fragment is removed as well
 */
public record Rewrite(String fragment, String instead, boolean isToTheEnd) {

  public static Rewrite of(String fragment, String instead) {
    return new Rewrite(fragment, instead, false);
  }

  public static Rewrite without(String fragment) {
    return of(fragment, "");
  }

  public static Rewrite from(String fragment, String instead) {
    return new Rewrite(fragment, instead, true);
  }

  boolean finds(String sql) {
    return sql.contains(fragment);
  }

  String apply(String sql) {
    return isToTheEnd && finds(sql)
        ? sql.substring(0, sql.indexOf(fragment)) + instead
        : sql.replace(fragment, instead);
  }
}
