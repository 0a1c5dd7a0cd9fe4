package hotseat.load.reconcile;

import hotseat.load.result.Violation;
import java.util.Optional;

/**
 * One kind of violation, how often it was found, and the first counterexample.
 *
 * @param count of operations, of changes, or for stale answers of versions that were shown too late
 */
public record FoundViolation(Violation violation, long count, String first) {

  FoundViolation again() {
    return new FoundViolation(violation, count + 1, first);
  }

  /** The same without one of its cases. Empty if that was the only one. */
  public Optional<FoundViolation> butOne() {
    return count == 1
        ? Optional.empty()
        : Optional.of(new FoundViolation(violation, count - 1, first));
  }

  public String sentence() {
    return violation + ", " + times() + ": " + violation.charge() + ". First: " + first;
  }

  private String times() {
    String unit = violation == Violation.STALE_ANSWER ? " versions" : " times";
    return count == 1 ? "once" : count + unit;
  }
}
