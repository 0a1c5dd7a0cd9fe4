package hotseat.load.history;

import hotseat.load.history.Operation.Seen;
import java.util.Optional;

/**
 * One request of an operation, and the answer to it.
 *
 * @param node number of the node that it was sent to, from 0, whether it answered or not
 * @param askedNanos before it was handed to the HTTP client
 * @param answeredNanos after the last byte of its answer, or when it failed without one
 * @param isDoubled whether it may have reached the servers more than once
 * @param outcome what is known of this attempt alone, whatever other answers say
 * @param status HTTP status, 0 if there was no answer
 * @param code code of a problem document, empty without one
 * @param isReplayed whether the answer is marked as a replay of an earlier request
 */
public record Attempt(
    int node,
    long askedNanos,
    long answeredNanos,
    boolean isDoubled,
    Outcome outcome,
    int status,
    String code,
    boolean isReplayed,
    Optional<Seen> seen) {

  /** Whether a command may have had its effect by this attempt, now or later. */
  public boolean mayTakeEffect() {
    return isDoubled
        || switch (outcome) {
          case ACCEPTED, UNKNOWN -> true;
          case OBSERVED, NOT_APPLIED -> false;
        };
  }

  /**
   * Whether the answer replays a request before this attempt, which then changed nothing itself.
   */
  public boolean isRepetition() {
    return isReplayed && !isDoubled;
  }
}
