package hotseat.load.judge;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Sighting;
import hotseat.load.result.Violation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The violations found so far: the count of each, and three cases without their operations. Lanes
 * add cases in parallel, in an order that makes no difference.
 *
 * <p>For a planted violation it is enough to know that it was found.
 */
final class FoundViolations {

  /**
   * One counterexample.
   *
   * @param severity how far it is off, if that can be measured; otherwise 0
   * @param ordinals numbers of the operations that show it
   */
  record Counterexample(
      String show, String seat, long severity, List<Integer> ordinals, Supplier<String> detail) {

    // Counterexamples without operations come first. Counterexamples of one seat are found one
    // after the other.
    private static final Comparator<Counterexample> ORDER =
        Comparator.comparingInt(Counterexample::ordinal)
            .thenComparing(Counterexample::show)
            .thenComparing(Counterexample::seat);

    private int ordinal() {
      return ordinals.isEmpty() ? Spans.NO_OPERATION : ordinals.getFirst();
    }

    private boolean isBefore(Counterexample other) {
      return ORDER.compare(this, other) < 0;
    }

    private boolean isWorseThan(Counterexample other) {
      return severity > other.severity || (severity == other.severity && isBefore(other));
    }
  }

  /** The cases of one violation. */
  record Counterexamples(
      Violation violation,
      long count,
      Counterexample first,
      Counterexample worst,
      Counterexample last) {
    Counterexamples counting(long all) {
      return new Counterexamples(violation, all, first, worst, last);
    }

    Counterexamples with(Counterexample next) {
      return new Counterexamples(
          violation,
          count + 1,
          next.isBefore(first) ? next : first,
          next.isWorseThan(worst) ? next : worst,
          next.isBefore(last) ? last : next);
    }
  }

  private record Name(Violation violation, boolean isPlanted) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return Comparator.comparing(Name::violation)
          .thenComparing(Name::isPlanted)
          .compare(this, other);
    }
  }

  private final Map<Name, Counterexamples> found = new TreeMap<>();
  private final Set<Sighting> planted = new HashSet<>();

  /**
   * Adds a case.
   *
   * @param ordinals the offending operation first; {@code NO_OPERATION} is left out
   */
  void add(
      Violation violation, Chain chain, long severity, Supplier<String> detail, int... ordinals) {
    if (chain.isPlanted() && Canaries.isMeant(violation, chain.show())) {
      addPlanted(new Sighting(violation, chain.show(), chain.name()));
      return;
    }
    List<Integer> known =
        IntStream.of(ordinals)
            .filter(each -> each != Spans.NO_OPERATION)
            .distinct()
            .boxed()
            .toList();
    Counterexample next = new Counterexample(chain.show(), chain.name(), severity, known, detail);
    add(new Name(violation, chain.isPlanted()), next);
  }

  private synchronized void add(Name name, Counterexample next) {
    found.compute(
        name,
        (_, before) ->
            before == null
                ? new Counterexamples(name.violation, 1, next, next, next)
                : before.with(next));
  }

  private synchronized void addPlanted(Sighting sighting) {
    planted.add(sighting);
  }

  void add(Violation violation, Chain chain, Supplier<String> detail, int... ordinals) {
    add(violation, chain, 0, detail, ordinals);
  }

  /** Corrects a count of cases that could not be distinguished when they were found. */
  synchronized void recount(Violation violation, long count) {
    found.computeIfPresent(new Name(violation, false), (_, cases) -> cases.counting(count));
  }

  synchronized List<Counterexamples> found() {
    return List.copyOf(found.values());
  }

  synchronized Set<Sighting> planted() {
    return Set.copyOf(planted);
  }
}
