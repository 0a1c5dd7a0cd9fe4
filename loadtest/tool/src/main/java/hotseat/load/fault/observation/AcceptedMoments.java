package hotseat.load.fault.observation;

import java.util.BitSet;
import java.util.OptionalInt;

/** The milliseconds in which a change was accepted. */
final class AcceptedMoments {

  private final BitSet moments = new BitSet();

  void add(int ms) {
    moments.set(ms);
  }

  /** The first one from this moment on. */
  OptionalInt after(int ms) {
    int next = moments.nextSetBit(ms);
    return next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
  }

  /** The longest time without one, from the one moment to the other. */
  int longestWithout(int fromMs, int toMs) {
    int longest = 0;
    int from = fromMs;
    while (from < toMs) {
      int next = after(from + 1).orElse(toMs);
      longest = Math.max(longest, next - from);
      from = next;
    }
    return longest;
  }
}
