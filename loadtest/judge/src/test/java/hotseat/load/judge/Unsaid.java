package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.load.history.Outcome;
import hotseat.model.Refusal;
import java.util.Arrays;

/** The defaults for what a line of a {@link Script} leaves out. */
final class Unsaid {

  private Unsaid() {}

  /** What a seat is after such a change. An area has room, unless the line says otherwise. */
  static String after(Kind kind, String seat) {
    return switch (kind) {
      case HOLD -> "HELD";
      case CONFIRM -> "SOLD";
      case RESERVE -> seat.contains("-") ? "SOLD" : "AVAILABLE";
      case RELEASE, CANCEL, LOOK -> "AVAILABLE";
    };
  }

  static int status(Kind kind, Outcome outcome, String code) {
    boolean isRefusal = Arrays.stream(Refusal.values()).anyMatch(it -> it.name().equals(code));
    if (isRefusal) {
      return HttpStatus.of(Refusal.valueOf(code));
    }
    return outcome == Outcome.UNKNOWN ? 0 : HttpStatus.ofSuccess(kind);
  }
}
