package hotseat.actor;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.function.Function;

/** Something happens before each statement. */
record Disturbed(Statements right, Runnable before) implements Statements {

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    before.run();
    return right.read(time, work);
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    before.run();
    return right.write(time, work);
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return right.onOneConnection(time, one -> work.apply(new Disturbed(one, before)));
  }
}
