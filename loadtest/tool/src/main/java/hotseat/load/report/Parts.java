package hotseat.load.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of a whole in a fixed order: waiting before working, the rest at the end. */
final class Parts {

  private static final List<String> ORDER =
      List.of(
          "pool", "mailbox", "backoff", "sql", "write", "hop", "service", "database", "generator");

  private Parts() {}

  /** All parts that occur in any of these maps. */
  static Stream<String> of(Stream<? extends Map<String, ?>> maps) {
    return maps.flatMap(map -> map.keySet().stream())
        .distinct()
        .sorted(Comparator.comparingInt(Parts::place).thenComparing(Comparator.naturalOrder()));
  }

  private static int place(String name) {
    int place = ORDER.indexOf(name);
    return place >= 0 ? place : ORDER.size();
  }
}
