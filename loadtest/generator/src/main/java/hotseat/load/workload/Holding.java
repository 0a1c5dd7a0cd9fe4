package hotseat.load.workload;

import hotseat.load.history.Outcome;
import java.util.UUID;

/** What a buyer holds, as far as the buyer knows. */
public sealed interface Holding {

  record Nothing() implements Holding {}

  record Held(int seat, UUID holdId) implements Holding {}

  record Bought(int seat, UUID holdId) implements Holding {}

  static Holding nothing() {
    return new Nothing();
  }

  /**
   * What the buyer holds after a step.
   *
   * <p>If it is unknown whether the step took effect, the buyer goes on as if it had. The next
   * command then gives the seat back, or is refused because there is nothing to give back.
   */
  default Holding after(Step step, Outcome outcome) {
    return switch (outcome) {
      case NOT_APPLIED -> this;
      case OBSERVED -> step.kind().isCommand() ? nothing() : this;
      case ACCEPTED, UNKNOWN -> afterEffect(step);
    };
  }

  private Holding afterEffect(Step step) {
    return switch (step.kind()) {
      case HOLD -> new Held(step.seat(), step.key());
      case CONFIRM -> new Bought(step.seat(), step.holdId().orElseThrow());
      case RELEASE, CANCEL, RESERVE -> nothing();
      case LOOK -> this;
    };
  }
}
