package hotseat.store;

import hotseat.api.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Function;

/**
 * Runs statements: on the {@link Database}, or on one of its connections.
 *
 * <p>A caller receives one of three outcomes: the result, {@link UnavailableException} (certainly
 * nothing was written) or {@link CommitUnknownException}.
 */
public interface Statements {

  /** Work with a connection in autocommit mode, as every connection of the pool is. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Runs one reading statement: whatever breaks, nothing was written. */
  <T> T read(StoreTime time, Work<T> work);

  /** Reads the clock that decides all expiry. */
  default Instant now() {
    return read(StoreTime.notReported(), Rows::now);
  }

  /** Runs one writing statement: if its answer is lost, the write may still have been made. */
  <T> T write(StoreTime time, Work<T> work);

  /**
   * Runs all statements of this work on one connection, so that none of them waits for another one.
   */
  <T> T onOneConnection(StoreTime time, Function<Statements, T> work);

  /**
   * Runs several statements as one transaction that may take longer than a request does, on a
   * connection that does nothing else.
   */
  default <T> T transaction(int timeoutMs, Work<T> work) {
    return write(
        StoreTime.notReported(),
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
