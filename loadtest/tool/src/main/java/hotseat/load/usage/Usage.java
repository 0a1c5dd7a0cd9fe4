package hotseat.load.usage;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a contestant and the generator had used up to a moment.
 *
 * @param nanoTime of that moment, on a clock that all processes of the machine share
 * @param counters CPU seconds and the database's own counters, by name; totals so far, except that
 *     a vacuum lowers {@code dead_rows}
 */
public record Usage(long nanoTime, Map<String, Double> counters) {

  /** The usage at a moment between this reading and a later one, interpolated. */
  Usage at(long momentNanos, Usage later) {
    double share = (double) (momentNanos - nanoTime) / (later.nanoTime - nanoTime);
    Map<String, Double> between = new TreeMap<>();
    counters.forEach(
        (name, value) ->
            between.put(name, value + share * (later.counters.getOrDefault(name, value) - value)));
    return new Usage(momentNanos, between);
  }

  public Usage with(String name, double value) {
    Map<String, Double> more = new TreeMap<>(counters);
    more.put(name, value);
    return new Usage(nanoTime, more);
  }

  /** What was used since an earlier moment. */
  Map<String, Double> since(Usage earlier) {
    Map<String, Double> used = new TreeMap<>();
    counters.forEach(
        (name, value) -> used.put(name, value - earlier.counters.getOrDefault(name, value)));
    return used;
  }
}
