package hotseat.load.fault.relay;

import java.util.concurrent.atomic.AtomicLong;

/** Which commands are delivered twice: every nth, in each of the ways in turn. */
public final class Repetitions {

  /** How often, and when, a request is delivered. */
  enum Delivery {
    ONCE,
    /** Both at the same time. The caller receives an accepted answer, if there is one. */
    TWICE_AT_ONCE,
    /**
     * One after the other. If the first is accepted, the caller receives the decision about the
     * second.
     */
    TWICE_IN_A_ROW,
    /**
     * The caller receives the answer to the first. If it was accepted, the request is delivered
     * again later.
     */
    AGAIN_LATER
  }

  private static final Delivery[] REPEATED = {
    Delivery.TWICE_AT_ONCE, Delivery.TWICE_IN_A_ROW, Delivery.AGAIN_LATER
  };

  private static final int NEVER = 0;

  private final AtomicLong commands = new AtomicLong();
  private volatile int every = NEVER;

  /** Repeats nothing at first. */
  public Repetitions() {}

  public void repeatEvery(int commandsEach) {
    every = commandsEach;
  }

  public void repeatNone() {
    every = NEVER;
  }

  public boolean isOver() {
    return every == NEVER;
  }

  Delivery deliveryOf(HttpMessage request) {
    int each = every;
    if (each == NEVER || !request.isPost()) {
      return Delivery.ONCE;
    }
    long number = commands.incrementAndGet();
    return number % each == 0 ? REPEATED[(int) (number / each % REPEATED.length)] : Delivery.ONCE;
  }
}
