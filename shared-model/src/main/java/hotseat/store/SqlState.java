package hotseat.store;

import org.jspecify.annotations.Nullable;

/** The few codes of Postgres that mean something of their own here. */
final class SqlState {

  private SqlState() {}

  /** A key that was used before (unique), or a row that is late (not null), undoes a statement. */
  static boolean isSpoiled(@Nullable String state) {
    return "23505".equals(state) || "23502".equals(state);
  }

  /** Somebody has kept a row locked for longer than a statement waits. */
  static boolean isLockTimeout(@Nullable String state) {
    return "55P03".equals(state);
  }

  /** The server ends the session (08: connection, 57P01 to 57P05: shutdown or crash). */
  static boolean isGoodbye(@Nullable String state) {
    return state == null || state.startsWith("08") || state.startsWith("57P0");
  }
}
