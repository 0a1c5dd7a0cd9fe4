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
 * @param doubts what is missing for a verdict
 * @param planted the planted violations that it found; they are counted nowhere else here
 */
public record Judgement(
    Verdict verdict,
    long operations,
    long seats,
    long versions,
    long darkVersions,
    List<Offence> offences,
    List<String> doubts,
    Set<Sighting> planted) {

  /** Whether the contract allows the history. */
  public enum Verdict {
    VALID,
    INVALID,
    /** No violation was found, but something needed for a verdict is missing. */
    UNKNOWN
  }

  static Judgement of(
      long operations,
      long seats,
      long versions,
      long darkVersions,
      List<Offence> offences,
      List<String> doubts,
      Set<Sighting> planted) {
    return new Judgement(
        verdict(offences, doubts),
        operations,
        seats,
        versions,
        darkVersions,
        offences,
        doubts,
        planted);
  }

  private static Verdict verdict(List<Offence> offences, List<String> doubts) {
    if (!offences.isEmpty()) {
      return Verdict.INVALID;
    }
    return doubts.isEmpty() ? Verdict.VALID : Verdict.UNKNOWN;
  }

  /** How often this violation was found. */
  public long count(Violation violation) {
    return offences.stream()
        .filter(offence -> offence.violation() == violation)
        .mapToLong(Offence::count)
        .sum();
  }

  /** The violations and what is missing for a verdict, one sentence each. */
  public List<String> reasons() {
    return Stream.concat(offences.stream().map(Offence::sentence), doubts.stream()).toList();
  }
}
