package hotseat.load.judge;

import hotseat.load.canary.Sighting;
import hotseat.load.violation.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the judge has found.
 *
 * @param operations that were looked at: all that buyers have sent
 * @param versions of all seats, without the untouched ones
 * @param darkVersions those whose maker was not told
 * @param doubts what is missing for a judgement
 * @param planted what it has found of what was planted; nothing else here counts that
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

  /** Whether the history is one that the contract allows. */
  public enum Verdict {
    VALID,
    INVALID,
    /** Nothing wrong was found, and something needed for a judgement is missing. */
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

  /** How often this was found. */
  public long count(Violation violation) {
    return offences.stream()
        .filter(offence -> offence.violation() == violation)
        .mapToLong(Offence::count)
        .sum();
  }

  /** The offences and the doubts, a sentence each. */
  public List<String> reasons() {
    return Stream.concat(offences.stream().map(Offence::sentence), doubts.stream()).toList();
  }
}
