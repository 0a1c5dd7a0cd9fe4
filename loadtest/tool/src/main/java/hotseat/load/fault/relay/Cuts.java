package hotseat.load.fault.relay;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Which writes lose their connection: every nth, alternately before the server receives it and
 * after it has executed it. To the client both look the same.
 */
public final class Cuts {

  /** Where the connection of a write breaks. */
  enum Cut {
    NOWHERE,
    /** The write is not even delivered. */
    BEFORE_EXECUTION,
    /** The write is executed, and the answer kept back. */
    AFTER_EXECUTION
  }

  private static final int NEVER = 0;

  private final Predicate<String> isWrite;
  private final AtomicLong writes = new AtomicLong();
  private volatile int every = NEVER;

  /** Cuts no writes at first. */
  public Cuts(Predicate<String> isWrite) {
    this.isWrite = isWrite;
  }

  public void cutEvery(int writesEach) {
    every = writesEach;
  }

  public void cutNone() {
    every = NEVER;
  }

  public boolean isOver() {
    return every == NEVER;
  }

  boolean concern(List<String> statements) {
    return statements.stream().anyMatch(isWrite);
  }

  Cut cutOf(List<String> statements) {
    int each = every;
    if (each == NEVER || !concern(statements)) {
      return Cut.NOWHERE;
    }
    long number = writes.incrementAndGet();
    if (number % each != 0) {
      return Cut.NOWHERE;
    }
    return number / each % 2 == 0 ? Cut.BEFORE_EXECUTION : Cut.AFTER_EXECUTION;
  }
}
