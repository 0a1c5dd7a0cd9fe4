package hotseat.load.fault.relay;

import java.util.concurrent.atomic.AtomicLong;

/** Which commands are to be delivered twice: each so-and-so-many-th, in every way in turn. */
public final class Repetitions {

  /** How often, and when, a request is delivered. */
  enum Delivery {
    ONCE,
    /** Two at the same time; the caller hears of one that was accepted, if there is one. */
    TWICE_AT_ONCE,
    /** One after the other; the caller hears the answer to the second. */
    TWICE_IN_A_ROW,
    /** The caller hears the answer to the first; if that was accepted, it comes a second time. */
    AGAIN_LATER
  }

  private static final Delivery[] REPEATED = {
    Delivery.TWICE_AT_ONCE, Delivery.TWICE_IN_A_ROW, Delivery.AGAIN_LATER
  };

  private static final int NEVER = 0;

  private final AtomicLong commands = new AtomicLong();
  private volatile int every = NEVER;

  /** At first none. */
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
