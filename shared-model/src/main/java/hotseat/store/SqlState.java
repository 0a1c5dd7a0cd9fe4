package hotseat.store;

import org.jspecify.annotations.Nullable;

/** The few codes of Postgres that mean something of their own here. */
final class SqlState {

  private SqlState() {}

  /** A constraint does not allow the statement (23), which is thereby undone. */
  static boolean isViolation(@Nullable String state) {
    return state != null && state.startsWith("23");
  }

  /** The server ends the session (08: connection, 57P01 to 57P05: shutdown or crash). */
  static boolean isGoodbye(@Nullable String state) {
    return state == null || state.startsWith("08") || state.startsWith("57P0");
  }
}
