package hotseat.load.report;

import java.util.List;

/**
 * A way in which the contract was broken, and cases that prove it.
 *
 * @param sentence what this violation is
 */
public record Offence(String violation, String sentence, long count, List<Case> cases) {

  /**
   * Operations that cannot all be right.
   *
   * @param name which of all cases it is: first, worst or last
   */
  public record Case(String name, String sentence, List<Interval> intervals) {}

  /**
   * An operation from its question to its answer; times count from the first question of the case.
   *
   * @param node that answered, from 0; -1 if none did
   */
  public record Interval(
      int buyer, String question, String answer, int node, double fromMs, double toMs) {}
}
