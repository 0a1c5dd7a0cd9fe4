package hotseat.store.sabotage;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.List;
import java.util.function.Function;

/** Runs other statements than it is asked for. */
final class RewrittenStatements implements Statements {

  private final Statements right;
  private final List<Rewrite> rewrites;

  RewrittenStatements(Statements right, List<Rewrite> rewrites) {
    this.right = right;
    this.rewrites = rewrites;
  }

  /**
   * Makes sure that each rewrite finds something: a bug that does not bite any more must not look
   * like one that nobody can convict.
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
  public <T> T together(StoreTime time, Function<Statements, T> work) {
    return right.together(time, one -> work.apply(new RewrittenStatements(one, rewrites)));
  }

  private <T> Work<T> rewritten(Work<T> work) {
    return connection -> work.on(RewrittenConnection.of(connection, rewrites));
  }
}
