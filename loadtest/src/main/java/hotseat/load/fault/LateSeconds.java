package hotseat.load.fault;

import java.util.BitSet;
import java.util.concurrent.TimeUnit;

/** The seconds in which somebody went without an answer for longer than usual. */
final class LateSeconds {

  // A healthy node answers within milliseconds.
  private static final long USUAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final long beganNanos = System.nanoTime();
  private final BitSet seconds = new BitSet();

  /** Somebody was sent away at this time. */
  synchronized void refused(long nanos) {
    seconds.set(second(nanos));
  }

  /** Somebody has waited from one time to another. */
  synchronized void waited(long fromNanos, long toNanos) {
    if (toNanos - fromNanos > USUAL_NANOS) {
      seconds.set(second(fromNanos + USUAL_NANOS), second(toNanos) + 1);
    }
  }

  synchronized int count() {
    return seconds.cardinality();
  }

  private int second(long nanos) {
    return (int) TimeUnit.NANOSECONDS.toSeconds(nanos - beganNanos);
  }
}
