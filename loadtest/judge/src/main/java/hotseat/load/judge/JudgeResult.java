package hotseat.load.judge;

import hotseat.load.canary.Sighting;
import hotseat.load.result.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the judge found.
 *
 * @param operations how many were checked: all that buyers sent
 * @param versions of all seats, without version 0
 * @param darkVersions versions without an acknowledged maker
 * @param missing what is missing for a verdict
 * @param planted the planted violations that it found; they are counted nowhere else here
 */
public record JudgeResult(
    Verdict verdict,
    long operations,
    long seats,
    long versions,
    long darkVersions,
    List<FoundViolation> violations,
    List<String> missing,
    Set<Sighting> planted) {

  /** Whether the contract allows the history. */
  public enum Verdict {
    VALID,
    INVALID,
    /** No violation was found, but something needed for a verdict is missing. */
    UNKNOWN
  }

  static JudgeResult of(
      long operations,
      long seats,
      long versions,
      long darkVersions,
      List<FoundViolation> violations,
      List<String> missing,
      Set<Sighting> planted) {
    return new JudgeResult(
        verdict(violations, missing),
        operations,
        seats,
        versions,
        darkVersions,
        violations,
        missing,
        planted);
  }

  private static Verdict verdict(List<FoundViolation> violations, List<String> missing) {
    if (!violations.isEmpty()) {
      return Verdict.INVALID;
    }
    return missing.isEmpty() ? Verdict.VALID : Verdict.UNKNOWN;
  }

  /** How often this violation was found. */
  public long count(Violation violation) {
    return violations.stream()
        .filter(found -> found.violation() == violation)
        .mapToLong(FoundViolation::count)
        .sum();
  }

  /** The violations and what is missing for a verdict, one sentence each. */
  public List<String> reasons() {
    return Stream.concat(violations.stream().map(FoundViolation::sentence), missing.stream())
        .toList();
  }
}
