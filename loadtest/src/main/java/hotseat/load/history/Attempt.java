package hotseat.load.history;

import hotseat.load.history.Operation.Seen;
import java.util.Optional;

/**
 * One request of an operation, and what came back for it.
 *
 * @param node number of the node that was asked, from 0, whether it answered or not
 * @param askedNanos before it was handed to the client
 * @param toldNanos after the last byte of its answer, or when there was none
 * @param isDoubled whether it may have reached the servers more than once
 * @param outcome what is known of this attempt alone, whatever others said
 * @param status of HTTP, 0 if there was no answer
 * @param code of a problem document, empty without one
 * @param isReplayed whether the answer says that an earlier request has done it
 */
public record Attempt(
    int node,
    long askedNanos,
    long toldNanos,
    boolean isDoubled,
    Outcome outcome,
    int status,
    String code,
    boolean isReplayed,
    Optional<Seen> seen) {

  /** May a command have had its effect by this attempt, now or later? */
  public boolean mayTakeEffect() {
    return isDoubled
        || switch (outcome) {
          case ACCEPTED, UNKNOWN -> true;
          case OBSERVED, NOT_APPLIED -> false;
        };
  }

  /** Does its answer say that it changed nothing itself, because an earlier request had done it? */
  public boolean isRepetition() {
    return isReplayed && !isDoubled;
  }
}
