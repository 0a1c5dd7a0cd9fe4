package hotseat.load.check;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.canary.Sighting;
import hotseat.load.result.Violation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The planted violations that a check has to find, and what to report if it does not.
 *
 * @param check the name of the check, for reports
 */
record Planted(String check, Set<Violation> violations) {

  /** The judge neither counts nor reads the audit lines themselves, so it cannot see these two. */
  static final Planted JUDGE =
      new Planted(
          "the judge",
          EnumSet.complementOf(EnumSet.of(Violation.AUDIT_UNREADABLE, Violation.UNBALANCED)));

  /** It knows neither the rules of seats nor which clock is right. */
  static final Planted RECONCILIATION =
      new Planted(
          "the reconciliation",
          EnumSet.complementOf(
              EnumSet.of(
                  Violation.EARLY_EXPIRY,
                  Violation.WRONG_ANSWER,
                  Violation.FORGOTTEN_KEY,
                  Violation.OUT_OF_ORDER,
                  Violation.WRONG_CLOCK)));

  /** Without evidence, only contradictions among the answers can be seen. */
  static final Planted JUDGE_OF_A_BLACK_BOX =
      new Planted(
          "the judge",
          EnumSet.of(
              Violation.DOUBLE_BOOKING,
              Violation.DUPLICATE_EFFECT,
              Violation.STALE_ANSWER,
              Violation.LATE_HOLD,
              Violation.EARLY_EXPIRY,
              Violation.STRANGER,
              Violation.ILLEGAL_CHANGE,
              Violation.OVERSOLD,
              Violation.WRONG_ANSWER,
              Violation.FORGOTTEN_KEY,
              Violation.OUT_OF_ORDER,
              Violation.VERSION_GAP,
              Violation.TIME_RAN_BACK,
              Violation.WRONG_CLOCK,
              Violation.LEAKED_ID));

  /**
   * What was not found, in sentences.
   *
   * @param set which violations were planted, as the header of the history says
   */
  List<String> missing(int set, Set<Sighting> found) {
    return Canaries.expected(set, violations).stream()
        .filter(planted -> !found.contains(planted))
        .map(this::sentence)
        .sorted()
        .toList();
  }

  private String sentence(Sighting planted) {
    String what =
        Arrays.stream(Place.values())
            .filter(place -> place.show().equals(planted.show()))
            .map(place -> planted.violation() + " that was planted " + place.where())
            .findFirst()
            .orElse("violation that was planted");
    return check + " did not find the " + what + ", so it proves nothing";
  }
}
