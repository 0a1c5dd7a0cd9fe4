package hotseat.load.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Readings of the meters in the order of time, at least one. Usage between two of them is even. */
final class UsageReadings {

  private final List<Usage> readings = new ArrayList<>();

  synchronized void add(Usage reading) {
    readings.add(reading);
  }

  /** What was used within this window, as far as there are readings. */
  synchronized Map<String, Double> between(long fromNanos, long toNanos) {
    return at(toNanos).since(at(fromNanos));
  }

  private Usage at(long momentNanos) {
    for (int i = 1; i < readings.size(); i++) {
      if (readings.get(i).nanoTime() >= momentNanos) {
        return readings
            .get(i - 1)
            .at(Math.max(momentNanos, readings.get(i - 1).nanoTime()), readings.get(i));
      }
    }
    return readings.getLast();
  }
}
