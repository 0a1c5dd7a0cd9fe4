package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a buyer was told, in words.
 *
 * @param originNanos when the measured time began: times are told from there
 */
record Telling(long originNanos) {

  private static final double NANOS_PER_MS = 1e6;

  String of(Operation operation) {
    return "buyer "
        + operation.buyer()
        + " "
        + what(operation)
        + " ("
        + interval(operation.invokedNanos(), operation.completedNanos())
        + (operation.attempts() instanceof Listed(List<Attempt> all) ? attempts(all) : "")
        + ")";
  }

  /** How each of them ended, in their order. */
  private String attempts(List<Attempt> all) {
    return all.stream()
        .map(
            attempt ->
                "node %d %s, %s"
                    .formatted(
                        attempt.node(),
                        end(attempt),
                        interval(attempt.askedNanos(), attempt.toldNanos())))
        .collect(Collectors.joining("; ", "; attempts: ", ""));
  }

  private static String end(Attempt attempt) {
    if (attempt.status() == 0) {
      return attempt.outcome() == Outcome.UNKNOWN ? "did not answer" : "was not reached";
    }
    String code = attempt.code().isEmpty() ? "" : " " + attempt.code();
    return "answered " + attempt.status() + code + (attempt.isReplayed() ? " as a replay" : "");
  }

  private static String what(Operation operation) {
    return switch (operation.outcome()) {
      case ACCEPTED -> "was told that " + accepted(operation) + at(operation);
      case OBSERVED -> observed(operation) + at(operation);
      case NOT_APPLIED ->
          "asked to "
              + wish(operation)
              + " and was told that nothing came of it: "
              + operation.status()
              + " "
              + operation.code();
      case UNKNOWN -> "asked to " + wish(operation) + " and was not told what came of it";
    };
  }

  private static String accepted(Operation operation) {
    String seat = operation.seat();
    return switch (operation.kind()) {
      case HOLD -> "she holds " + seat;
      case CONFIRM, RESERVE -> "she has bought " + seat;
      case RELEASE -> "she has given " + seat + " back";
      case CANCEL -> "her sale of " + seat + " is cancelled";
      case LOOK -> "she has changed " + seat + " by looking";
    };
  }

  private static String observed(Operation operation) {
    String status = operation.seen().map(Seen::seatStatus).orElse("something");
    return switch (operation.kind()) {
      case LOOK -> "was told that " + operation.seat() + " is " + status;
      case HOLD, CONFIRM, RELEASE, CANCEL, RESERVE ->
          "was refused to " + wish(operation) + ", " + operation.code() + ", it is " + status;
    };
  }

  private static String wish(Operation operation) {
    return operation.kind().name().toLowerCase(Locale.ROOT) + " " + operation.seat();
  }

  private static String at(Operation operation) {
    return operation.seen().map(seen -> " at version " + seen.version()).orElse("");
  }

  private String interval(long fromNanos, long toNanos) {
    return String.format(Locale.ROOT, "%s … %s", ms(fromNanos), ms(toNanos));
  }

  private String ms(long nanos) {
    return String.format(
        Locale.ROOT, "%.1f ms", EpochNanos.minus(nanos, originNanos) / NANOS_PER_MS);
  }
}
