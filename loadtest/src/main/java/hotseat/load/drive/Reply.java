package hotseat.load.drive;

import hotseat.load.history.Kind;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import java.util.Optional;

/**
 * What came back for one attempt.
 *
 * @param status of HTTP, 0 if nothing came back
 * @param code of a problem document, empty without one
 * @param retryAfterSeconds how long the server wants to be left alone
 */
record Reply(
    Meaning meaning,
    int status,
    String code,
    Optional<Seen> seen,
    Repetition repetition,
    int retryAfterSeconds,
    ServerTime serverTime) {

  /** Whether an earlier request has done it, as the answer says. */
  enum Repetition {
    NONE,
    EARLIER,
    /** It was an earlier one or this one: something between us has sent it on more than once. */
    UNSURE;

    static Repetition of(String header) {
      return switch (header) {
        case "true" -> EARLIER;
        case "unsure" -> UNSURE;
        default -> NONE;
      };
    }
  }

  enum Meaning {
    /** Done, or looked at. */
    DONE,
    /** Decided: no. */
    REFUSED,
    /** Surely without effect: 503. */
    BUSY,
    /** Surely without effect at this node, and another one may be ready. */
    ELSEWHERE,
    /** It may have taken effect, or may still. */
    IN_DOUBT,
    /** No byte of it has left: there was no connection. */
    UNSENT,
    /** Not what the contract allows here. */
    OFF_CONTRACT
  }

  private static final String NOT_READY = "NOT_READY";

  static final Reply NONE = without(Meaning.IN_DOUBT, "");
  static final Reply UNSENT = without(Meaning.UNSENT, "");

  /** The generator's own word: no server says it. */
  static final Reply TURNED_AWAY = without(Meaning.UNSENT, "TURNED_AWAY");

  boolean isReplayed() {
    return repetition != Repetition.NONE;
  }

  /** Whoever has other nodes to ask need not wait for this one. */
  Reply elsewhereIfNotReady() {
    return meaning == Meaning.BUSY && code.equals(NOT_READY)
        ? new Reply(
            Meaning.ELSEWHERE, status, code, seen, repetition, retryAfterSeconds, serverTime)
        : this;
  }

  /** What whoever asked knows by this alone. */
  Outcome outcome(Kind kind) {
    return switch (meaning) {
      case DONE -> kind.isCommand() ? Outcome.ACCEPTED : Outcome.OBSERVED;
      case REFUSED -> seen.isPresent() ? Outcome.OBSERVED : Outcome.NOT_APPLIED;
      case BUSY, ELSEWHERE, UNSENT -> Outcome.NOT_APPLIED;
      case IN_DOUBT, OFF_CONTRACT -> Outcome.UNKNOWN;
    };
  }

  private static Reply without(Meaning meaning, String code) {
    return new Reply(meaning, 0, code, Optional.empty(), Repetition.NONE, 0, ServerTime.UNTOLD);
  }
}
