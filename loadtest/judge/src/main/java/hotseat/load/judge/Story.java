package hotseat.load.judge;

import hotseat.load.history.Operation;
import hotseat.load.history.Operations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns cases into counterexamples: finds their operations, and describes what happened. */
final class Story {

  private final Map<Integer, Operation> found;
  private final OperationText text;

  private Story(Map<Integer, Operation> found, OperationText text) {
    this.found = found;
    this.text = text;
  }

  /**
   * Reads the operations once more, but only if there is something to describe.
   *
   * @param originNanos when the measured time began
   */
  static List<FoundViolation> of(
      FoundViolations violations, Operations operations, long originNanos) {
    List<FoundViolations.Counterexamples> cases = violations.found();
    if (cases.isEmpty()) {
      return List.of();
    }
    Set<Integer> wanted =
        cases.stream()
            .flatMap(each -> Stream.of(each.first(), each.worst(), each.last()))
            .flatMap(each -> each.ordinals().stream())
            .collect(Collectors.toSet());
    Story story = new Story(operations.find(wanted), new OperationText(originNanos));
    return cases.stream().map(story::found).toList();
  }

  private FoundViolation found(FoundViolations.Counterexamples cases) {
    return new FoundViolation(
        cases.violation(),
        cases.count(),
        witness(cases.first()),
        witness(cases.worst()),
        witness(cases.last()));
  }

  private Witness witness(FoundViolations.Counterexample one) {
    List<Operation> operations =
        one.ordinals().stream().map(found::get).filter(Objects::nonNull).toList();
    String events = operations.stream().map(text::of).collect(Collectors.joining("; but "));
    String where = one.seat() + " of " + one.show() + ": ";
    String sentence = where + (events.isEmpty() ? "" : events + "; ") + one.detail().get();
    return new Witness(one.show(), one.seat(), sentence, operations);
  }
}
