package hotseat.store;

import hotseat.api.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/**
 * Where statements are run: the {@link Database}, or one of its connections.
 *
 * <p>Whoever calls hears one of three things: the result, {@link UnavailableException} (surely
 * nothing was written) or {@link CommitUnknownException}.
 */
public interface Statements {

  /** Work with a connection that is in autocommit mode, as every connection of the pool is. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Runs one reading statement: whatever breaks, nothing was written. */
  <T> T read(StoreTime time, Work<T> work);

  /** Runs one writing statement: where the answer was lost, the write may not have been. */
  <T> T write(StoreTime time, Work<T> work);

  /** Runs all statements of this work on one connection: between them nobody waits for one. */
  <T> T together(StoreTime time, Function<Statements, T> work);

  /**
   * Runs several statements as one transaction that may take longer than a request does, on a
   * connection that does nothing else.
   */
  default <T> T transaction(int timeoutMs, Work<T> work) {
    return write(
        new StoreTime(),
        connection -> {
          connection.setNetworkTimeout(Runnable::run, timeoutMs);
          connection.setAutoCommit(false);
          try (Statement settings = connection.createStatement()) {
            settings.execute("SET LOCAL statement_timeout = " + timeoutMs);
            settings.execute("SET LOCAL lock_timeout = " + timeoutMs);
            T result = work.on(connection);
            connection.commit();
            return result;
          }
        });
  }
}
