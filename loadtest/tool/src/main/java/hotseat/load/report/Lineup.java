package hotseat.load.report;

import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contestants of a run in a fixed order, and so everywhere in the same colour. The ceiling
 * comes after the two implementations that it bounds, and guests come after those, by name.
 */
final class Lineup {

  private static final List<String> OURS = List.of("actor", "postgres", "memory");

  /** The style sheet has these, and one more for each of our own contestants. */
  private static final int GUEST_HUES = 5;

  private final List<String> names;

  private Lineup(List<String> names) {
    this.names = names;
  }

  static Lineup of(Summary summary) {
    return new Lineup(
        Stream.concat(
                summary.trials().stream().map(Summary.Trial::implementation),
                summary.faults().stream().map(Fault::implementation))
            .distinct()
            .sorted(ORDER)
            .toList());
  }

  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(Lineup::seed).thenComparing(Comparator.naturalOrder());

  private static int seed(String name) {
    int own = OURS.indexOf(name);
    return own >= 0 ? own : OURS.size();
  }

  /** The number of the contestant's colour. */
  int hue(String name) {
    int own = OURS.indexOf(name);
    return own >= 0 ? own : OURS.size() + guests().indexOf(name) % GUEST_HUES;
  }

  private List<String> guests() {
    return names.stream().filter(name -> !OURS.contains(name)).toList();
  }
}
