package hotseat.sabotage.store;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Changes the seat in one transaction and records the key in the next one. */
public final class TwoTransactions implements Statements {

  // As long as a busy thread waits for its turn.
  private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static final List<Rewrite> SEAT_ALONE =
      List.of(
          Rewrite.of(
              "FROM change c JOIN changed USING (number)",
              "FROM change c JOIN changed USING (number) WHERE false"));

  private static final List<Rewrite> KEY_ALONE =
      List.of(
          Rewrite.from(
              "), changed AS (",
              """
              ), logged AS (
                INSERT INTO seat_change
                       (show, seat, version, command_id, kind, hold_id, buyer, expires_at, at)
                SELECT w.show, w.seat, c.version, c.command_id, c.kind, c.hold_id, c.buyer,
                       c.expires_at, c.at
                  FROM change c JOIN wanted w USING (number)
              )
              SELECT number FROM wanted
              """));

  private final Statements right;

  private TwoTransactions(Statements right) {
    this.right = right;
  }

  public static Statements in(Statements right) {
    Rehearsal.demand(SEAT_ALONE, Rehearsal::playSeats);
    Rehearsal.demand(KEY_ALONE, Rehearsal::playSeats);
    return new TwoTransactions(right);
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return right.read(time, work);
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    T result = new RewrittenStatements(right, SEAT_ALONE).write(time, work);
    if (result instanceof Set<?> written && !written.isEmpty()) {
      LockSupport.parkNanos(BETWEEN_NANOS);
      new RewrittenStatements(right, KEY_ALONE).write(time, work);
    }
    return result;
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return right.onOneConnection(time, one -> work.apply(new TwoTransactions(one)));
  }
}
