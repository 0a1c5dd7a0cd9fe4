package hotseat.sabotage.store;

import hotseat.store.Statements;
import hotseat.store.StoreTime;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acknowledges a write before it begins: the write is only queued. */
public final class WriteBehind implements Statements {

  private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);

  private final Statements right;
  private final Statements pretended;
  // One thread, because only the order of the writes still keeps them consistent.
  private final Executor writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("behind").daemon().factory());

  public WriteBehind(Statements right) {
    this.right = right;
    this.pretended = SqlBug.NO_DURABLE_WRITE.in(right);
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return right.read(time, work);
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    T result = pretended.write(time, work);
    writer.execute(() -> write(work));
    return result;
  }

  private <T> void write(Work<T> work) {
    try {
      right.write(StoreTime.notReported(), work);
    } catch (RuntimeException e) {
      LOG.warn("what was acknowledged could not be written", e);
    }
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return work.apply(this);
  }
}
