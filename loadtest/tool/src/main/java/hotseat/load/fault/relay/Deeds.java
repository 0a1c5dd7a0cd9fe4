package hotseat.load.fault.relay;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts of what a relay has done since it was started. */
public final class Deeds {

  private final Map<Deed, LongAdder> counters = new EnumMap<>(Deed.class);

  Deeds() {
    for (Deed deed : Deed.values()) {
      counters.put(deed, new LongAdder());
    }
  }

  void count(Deed deed) {
    count(deed, 1);
  }

  void count(Deed deed, long times) {
    counter(deed).add(times);
  }

  public long of(Deed deed) {
    return counter(deed).sum();
  }

  private LongAdder counter(Deed deed) {
    LongAdder counter = counters.get(deed);
    if (counter == null) {
      throw new AssertionError("every deed has a counter from the start: " + deed);
    }
    return counter;
  }
}
