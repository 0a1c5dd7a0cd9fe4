package hotseat.api;

import hotseat.model.Decision;

/**
 * What the caller now knows. The line between {@link NotApplied} and {@link Unknown} matters most:
 * unless it is certain that nothing was applied, the reply is {@link Unknown}.
 */
public sealed interface Reply {

  Spent spent();

  /** The rules have decided, and an accepted change is durable. */
  record Decided(Decision decision, Spent spent) implements Reply {}

  /** Surely without effect; the caller may retry with any key. */
  record NotApplied(Obstacle obstacle, Spent spent) implements Reply {}

  /** A write may have been sent; the caller must retry with the same key. */
  record Unknown(UnknownCause cause, Spent spent) implements Reply {}

  enum Obstacle {
    OVERLOADED("Too many requests are waiting for this seat or this node."),
    CONTENDED("Every attempt lost to another change of this seat."),
    NOT_READY("This node cannot serve requests at the moment.");

    private final String detail;

    Obstacle(String detail) {
      this.detail = detail;
    }

    public String detail() {
      return detail;
    }
  }

  enum UnknownCause {
    TIMEOUT("No answer within the request's deadline; the change may still happen."),
    COMMIT_UNKNOWN("The connection to the database broke during the write.");

    private final String detail;

    UnknownCause(String detail) {
      this.detail = detail;
    }

    public String detail() {
      return detail;
    }
  }
}
