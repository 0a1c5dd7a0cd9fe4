package hotseat.load.fault.scenario;

import java.util.BitSet;
import java.util.concurrent.TimeUnit;

/** The seconds in which a client waited longer than usual for an answer, or was refused. */
final class LateSeconds {

  // A healthy node answers within milliseconds.
  private static final long USUAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final long beganNanos;
  private final BitSet seconds = new BitSet();

  LateSeconds(long beganNanos) {
    this.beganNanos = beganNanos;
  }

  /** A client was refused at this time. */
  synchronized void refused(long nanos) {
    seconds.set(second(nanos));
  }

  /** A client has waited from one time to the other. */
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
