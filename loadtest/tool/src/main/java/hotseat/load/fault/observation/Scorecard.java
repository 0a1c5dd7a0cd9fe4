package hotseat.load.fault.observation;

import hotseat.load.judge.JudgeResult;
import hotseat.load.result.Violation;

/**
 * What a fault has cost, from one run of a scenario.
 *
 * @param seatsConcerned hot seats that the fault was about; the next two figures are theirs
 * @param unavailableMsP99 of their longest pauses between two answered commands
 * @param longestAnswerMs the longest time to an answer from a node that could answer
 * @param accepted since something was broken, like the other counts
 * @param repeated commands that took more than one attempt because an answer had not come
 * @param ownerChanges of all seats together
 * @param replayed repeated commands that had already taken effect
 */
public record Scorecard(
    int seatsConcerned,
    double unavailableMsP99,
    double unavailableMsMax,
    double longestAnswerMs,
    long accepted,
    long refused,
    long unknown,
    long notApplied,
    long repeated,
    long replayed,
    long lostAcks,
    long doubleBookings,
    long staleAnswers,
    long fencedWrites,
    long ownerChanges) {

  private static final String FENCED = "hotseat_actor_fenced_total";

  public static Scorecard of(Observed observed) {
    Tally tally = observed.tally();
    int[] gaps =
        observed.concerned().stream()
            .mapToInt(seat -> seat.longestGap(observed.brokenMs()).ms())
            .sorted()
            .toArray();
    JudgeResult judgeResult = observed.examined().judgeResult();
    return new Scorecard(
        gaps.length,
        percentile99(gaps),
        gaps.length == 0 ? 0 : gaps[gaps.length - 1],
        tally.longestAnswerMs(),
        tally.accepted(),
        tally.refused(),
        tally.unknown(),
        tally.notApplied(),
        tally.repeated(),
        tally.replayed(),
        judgeResult.count(Violation.LOST_ACK),
        judgeResult.count(Violation.DOUBLE_BOOKING),
        judgeResult.count(Violation.STALE_ANSWER),
        observed.watch().count(FENCED),
        tally.ownerChanges());
  }

  /** By nearest rank. With few seats it is the maximum. */
  private static double percentile99(int[] sorted) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(0.99 * sorted.length) - 1];
  }
}
