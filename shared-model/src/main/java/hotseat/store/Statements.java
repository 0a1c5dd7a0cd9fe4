package hotseat.store;

import hotseat.api.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * Where statements are run.
 *
 * <p>Whoever calls hears one of three things: the result, {@link UnavailableException} (surely
 * nothing was written) or {@link CommitUnknownException}.
 */
interface Statements {

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
}
