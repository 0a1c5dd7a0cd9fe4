package hotseat.load.judge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the judge finds in a history, in as few words as a test needs: each violation, how often it
 * was found if more than once, the buyers of its first case, and why; then what is missing for a
 * verdict.
 */
final class Violations {

  // The state of the seat is not what a test of the judge is about.
  private static final String SEAT = " for version .*";

  private static final String DAY = "2026-01-01T10:";

  private Violations() {}

  static List<String> in(String text) {
    return in(Script.recorded(text));
  }

  static List<String> in(Recorded recorded) {
    JudgeResult judgeResult = recorded.judge();
    return Stream.concat(
            judgeResult.violations().stream().map(Violations::text), judgeResult.missing().stream())
        .toList();
  }

  private static String text(FoundViolation found) {
    String times = found.count() == 1 ? "" : " " + found.count() + " times";
    return found.violation() + times + text(found.first());
  }

  private static String text(Witness witness) {
    String buyers =
        witness.operations().stream()
            .map(operation -> " b" + operation.buyer())
            .collect(Collectors.joining());
    String sentence = witness.sentence();
    int end = buyers.isEmpty() ? sentence.indexOf(": ") : sentence.lastIndexOf("; ");
    String why = sentence.substring(end + 2);
    return buyers + ": " + why.replaceAll(SEAT, "").replace(DAY, "");
  }
}
