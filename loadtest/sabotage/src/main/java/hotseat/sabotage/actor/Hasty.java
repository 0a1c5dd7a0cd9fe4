package hotseat.sabotage.actor;

import hotseat.api.UnavailableException;
import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.function.Function;
import java.util.function.Supplier;

/** Mistakes an exhausted connection pool for a silent database. */
final class Hasty implements Statements {

  private final Statements right;

  Hasty(Statements right) {
    this.right = right;
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return hastily(() -> right.read(time, work));
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    return hastily(() -> right.write(time, work));
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return hastily(() -> right.onOneConnection(time, work));
  }

  private static <T> T hastily(Supplier<T> asking) {
    try {
      return asking.get();
    } catch (UnavailableException e) {
      throw new UnavailableException("" + e.getMessage(), e);
    }
  }
}
