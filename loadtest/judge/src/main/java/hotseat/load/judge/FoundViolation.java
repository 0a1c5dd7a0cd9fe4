package hotseat.load.judge;

import hotseat.load.result.Violation;

/**
 * One kind of violation, how often it was found, and three counterexamples.
 *
 * @param count of answers, of changes, or of versions
 * @param worst the one that is furthest off, if that can be measured; otherwise the first
 */
public record FoundViolation(
    Violation violation, long count, Witness first, Witness worst, Witness last) {

  public String sentence() {
    String times = count == 1 ? "once" : count + " times";
    return violation + ", " + times + ": " + violation.charge() + ". First: " + first.sentence();
  }

  /** The counterexamples one by one: in words, and as intervals of time. */
  public String story() {
    StringBuilder story = new StringBuilder(violation + ": " + violation.charge() + "\n");
    tell("first", first, story);
    if (count > 1) {
      tell("worst", worst, story);
      tell("last", last, story);
    }
    return story.toString();
  }

  private static void tell(String which, Witness witness, StringBuilder story) {
    story.append('\n').append(which).append(": ").append(witness.sentence()).append('\n');
    if (!witness.operations().isEmpty()) {
      story.append(IntervalDrawing.of(witness.operations())).append('\n');
    }
  }
}
