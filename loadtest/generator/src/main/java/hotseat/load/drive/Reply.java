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
 * @param retryAfterSeconds how long the server wants the client to wait
 */
record Reply(
    Meaning meaning,
    int status,
    String code,
    Optional<Seen> seen,
    Repetition repetition,
    int retryAfterSeconds,
    ServerTime serverTime) {

  /** Whether the answer is a replay, because an earlier request had made the change. */
  enum Repetition {
    NONE,
    EARLIER,
    /**
     * An earlier request or this one: its write was unknown, or it was delivered more than once.
     */
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
    /** Done, or read. */
    DONE,
    /** The decision is no. */
    REFUSED,
    /** Certainly without effect: 503. */
    BUSY,
    /** Certainly without effect at this node, and another one may be ready. */
    ELSEWHERE,
    /** It may have taken effect, or may still. */
    UNKNOWN,
    /** No byte of it was sent: there was no connection. */
    UNSENT,
    /** An answer that the contract does not allow here. */
    OFF_CONTRACT
  }

  private static final String NOT_READY = "NOT_READY";

  static final Reply NONE = without(Meaning.UNKNOWN, "");
  static final Reply UNSENT = without(Meaning.UNSENT, "");

  /** Made by the generator; no server sends it. */
  static final Reply TURNED_AWAY = without(Meaning.UNSENT, "TURNED_AWAY");

  boolean isReplayed() {
    return repetition != Repetition.NONE;
  }

  /** A buyer with other nodes to try need not wait for this one. */
  Reply elsewhereIfNotReady() {
    return meaning == Meaning.BUSY && code.equals(NOT_READY)
        ? new Reply(
            Meaning.ELSEWHERE, status, code, seen, repetition, retryAfterSeconds, serverTime)
        : this;
  }

  /** What the buyer knows from this reply alone. */
  Outcome outcome(Kind kind) {
    return switch (meaning) {
      case DONE -> kind.isCommand() ? Outcome.ACCEPTED : Outcome.OBSERVED;
      case REFUSED -> seen.isPresent() ? Outcome.OBSERVED : Outcome.NOT_APPLIED;
      case BUSY, ELSEWHERE, UNSENT -> Outcome.NOT_APPLIED;
      case UNKNOWN, OFF_CONTRACT -> Outcome.UNKNOWN;
    };
  }

  private static Reply without(Meaning meaning, String code) {
    return new Reply(
        meaning, 0, code, Optional.empty(), Repetition.NONE, 0, ServerTime.NOT_REPORTED);
  }
}
