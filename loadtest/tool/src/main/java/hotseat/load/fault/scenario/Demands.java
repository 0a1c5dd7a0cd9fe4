package hotseat.load.fault.scenario;

import hotseat.load.fault.observation.Observed;
import java.util.List;
import java.util.Optional;

/** The demands of faults, in addition to the contract of a single answer. */
final class Demands {

  // As long as a node may spend on a request. A seat that is away for longer is lost to its buyers.
  private static final int PAUSE_MAX_MS = 5_000;
  // Three times the aim, because a busy machine is slow. A seat without an owner is away for even
  // longer.
  private static final int AGAIN_MAX_MS = 6_000;

  private Demands() {}

  /**
   * Overload is no reason to leave: the next node would have to do the same work, and leave as
   * well.
   */
  static Optional<String> noNodeEnds(Observed observed) {
    long ended = observed.journal().figure(Proofs.ENDED);
    return ended == 0
        ? Optional.empty()
        : Optional.of(
            "NODE_LOST, %s: a node ended by itself although it was only overloaded"
                .formatted(times(ended)));
  }

  /** What clients beside the load have seen and no correct implementation can show. */
  static Optional<String> nothingStaleSeen(Observed observed) {
    return noViolation(
        observed, "STALE_ANSWER", "a read of a seat was older than the seat map before it");
  }

  /** A 504 says when its command is settled. After that it must not take effect any more. */
  static Optional<String> nothingHappensAfterSettled(Observed observed) {
    return noViolation(
        observed, "LATE_EFFECT", "a command took effect after the time that its 504 had named");
  }

  private static Optional<String> noViolation(Observed observed, String violation, String what) {
    List<String> violations = observed.journal().violations();
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s, %s: %s. First: %s"
                .formatted(violation, times(violations.size()), what, violations.getFirst()));
  }

  /** Buyers are still answered, however many other requests there are. */
  static Optional<String> noSeatIsAwayForLong(Observed observed) {
    int longest =
        observed.concerned().stream()
            .mapToInt(seat -> seat.longestGap(observed.brokenMs()).ms())
            .max()
            .orElse(0);
    return longest <= PAUSE_MAX_MS || !observed.isTimely()
        ? Optional.empty()
        : Optional.of(
            "SEAT_AWAY, once: a hot seat was without an answer for %d ms; the limit is %d ms"
                .formatted(longest, PAUSE_MAX_MS));
  }

  /** The effect ends when its cause does. */
  static Optional<String> everySeatAnswersAgain(Observed observed) {
    int healed = observed.healedMs();
    long late =
        observed.concerned().stream()
            .filter(
                seat -> seat.decidedAfter(healed).orElse(Integer.MAX_VALUE) > healed + AGAIN_MAX_MS)
            .count();
    return late == 0 || !observed.isTimely()
        ? Optional.empty()
        : Optional.of(
            "SEAT_AWAY, %s: a hot seat was without an answer for %d ms after the repair"
                .formatted(times(late), AGAIN_MAX_MS));
  }

  private static String times(long count) {
    return count == 1 ? "once" : count + " times";
  }
}
