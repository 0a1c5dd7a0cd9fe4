package hotseat.load.reconcile;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Sighting;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.Operation;
import hotseat.load.result.Violation;
import hotseat.load.table.Trail;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The violations found so far: the first counterexample of each in words, and the count. For a
 * planted violation it is enough to know that it was found.
 */
final class FoundViolations {

  private final Map<Violation, FoundViolation> violations = new EnumMap<>(Violation.class);
  private final Set<Sighting> planted = new HashSet<>();

  /** Adds a violation on a seat. */
  void add(Violation violation, String show, String seat, Supplier<String> example) {
    if (Canaries.isMeant(violation, show)) {
      planted.add(new Sighting(violation, show, seat));
      return;
    }
    violations.compute(
        violation,
        (_, before) ->
            before == null ? new FoundViolation(violation, 1, example.get()) : before.again());
  }

  void add(Violation violation, Trail trail, Supplier<String> example) {
    add(violation, trail.show(), trail.name(), example);
  }

  void add(Violation violation, Operation operation, Supplier<String> example) {
    add(violation, operation.show(), operation.seat(), example);
  }

  void add(Violation violation, FinalRead read, Supplier<String> example) {
    add(violation, read.show(), read.seat(), example);
  }

  List<FoundViolation> all() {
    return List.copyOf(violations.values());
  }

  Set<Sighting> planted() {
    return Set.copyOf(planted);
  }
}
