package hotseat.sabotage.store;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Rewrites every statement before it runs. */
public final class RewrittenStatements implements Statements {

  private final Statements right;
  private final List<Rewrite> rewrites;

  RewrittenStatements(Statements right, List<Rewrite> rewrites) {
    this.right = right;
    this.rewrites = rewrites;
  }

  /**
   * Makes sure that each rewrite matches a statement: a bug that no longer takes effect must not
   * look like one that the check cannot convict.
   *
   * @param play runs every statement that the bug may be in
   */
  public static Statements of(Statements right, List<Rewrite> rewrites, Consumer<Statements> play) {
    Rehearsal.demand(rewrites, play);
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
