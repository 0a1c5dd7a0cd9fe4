package hotseat.store;

import hotseat.api.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Runs statements on one connection, and says what a failure of one means. */
record OneConnection(Connection connection, Calls calls) implements Statements {

  private interface Failure {
    RuntimeException of(String message, SQLException cause);
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return run(time, work, UnavailableException::new);
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    return run(
        time,
        work,
        (message, cause) ->
            SqlState.isRolledBack(cause)
                ? new UnavailableException(message, cause)
                : new CommitUnknownException(cause));
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return work.apply(this);
  }

  private <T> T run(StoreTime time, Work<T> work, Failure failure) {
    long beganNanos = time.nanos();
    try {
      calls.begun();
      T result = work.on(connection);
      calls.answered();
      return result;
    } catch (SQLException e) {
      if (SqlState.isRolledBack(e)) {
        calls.answered();
      } else {
        calls.unanswered();
      }
      throw failure.of("the database says: " + SqlState.firstLine(e), e);
    } finally {
      time.waitedForSql(beganNanos);
    }
  }
}
