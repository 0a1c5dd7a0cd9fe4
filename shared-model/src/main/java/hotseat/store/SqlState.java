package hotseat.store;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** The few Postgres error codes that have a meaning of their own here. */
final class SqlState {

  private SqlState() {}

  /**
   * A statement was rolled back by a key that was used before (unique) or a late row (not null).
   */
  static boolean isSpoiled(@Nullable String state) {
    return "23505".equals(state) || "23502".equals(state);
  }

  /** A row stayed locked for longer than a statement waits. */
  static boolean isLockTimeout(@Nullable String state) {
    return "55P03".equals(state);
  }

  /** The server ends the session (08: connection, 57P01 to 57P05: shutdown or crash). */
  static boolean isShutdown(@Nullable String state) {
    return state == null || state.startsWith("08") || state.startsWith("57P0");
  }

  /** The server's message, or the network's if the server was not reached. */
  static String firstLine(SQLException e) {
    Throwable deepest = e;
    while (deepest.getCause() instanceof SQLException cause) {
      deepest = cause;
    }
    String message = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    // The driver says only that it could not connect; its cause says why.
    return deepest.getCause() instanceof IOException why ? message + " (" + why + ")" : message;
  }

  /**
   * An error that the server itself reports has rolled its statement back. A broken connection has
   * not, and neither has a server that shuts down: it may do so right after the commit.
   */
  static boolean isRolledBack(SQLException e) {
    return e instanceof PSQLException reported
        && reported.getServerErrorMessage() != null
        && !isShutdown(reported.getSQLState());
  }
}
