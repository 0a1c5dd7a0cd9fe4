package hotseat.load.summary;

import java.util.List;

/**
 * A violation, with counterexamples.
 *
 * @param sentence what this violation is
 */
public record ViolationSummary(
    String violation, String sentence, long count, List<Counterexample> cases) {

  /**
   * A counterexample: operations that cannot all be right.
   *
   * @param name which of all cases it is: first, worst or last
   */
  public record Counterexample(String name, String sentence, List<Interval> intervals) {}

  /**
   * An operation from its request to its answer; times count from the first request of the case.
   *
   * @param node that answered, from 0; -1 if none did
   */
  public record Interval(
      int buyer, String question, String answer, int node, double fromMs, double toMs) {}
}
