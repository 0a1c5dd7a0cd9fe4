package hotseat.sabotage.store;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.List;
import java.util.function.Function;

/** Rewrites every statement before it runs. */
final class RewrittenStatements implements Statements {

  private final Statements right;
  private final List<Rewrite> rewrites;

  RewrittenStatements(Statements right, List<Rewrite> rewrites) {
    this.right = right;
    this.rewrites = rewrites;
  }

  /**
   * Makes sure that each rewrite matches a statement: a bug that no longer takes effect must not
   * look like one that the check cannot convict.
   */
  static Statements of(Statements right, List<Rewrite> rewrites) {
    Rehearsal.demand(rewrites);
    return new RewrittenStatements(right, rewrites);
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return right.read(time, rewritten(work));
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    return right.write(time, rewritten(work));
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return right.onOneConnection(time, one -> work.apply(new RewrittenStatements(one, rewrites)));
  }

  private <T> Work<T> rewritten(Work<T> work) {
    return connection -> work.on(RewrittenConnection.of(connection, rewrites));
  }
}
