package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.EpochNanos;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Describes in words what a buyer requested and how it was answered.
 *
 * @param originNanos when the measured time began; times are relative to it
 */
record OperationText(long originNanos) {

  private static final double NANOS_PER_MS = 1e6;

  String of(Operation operation) {
    return "buyer "
        + operation.buyer()
        + " "
        + request(operation)
        + " ("
        + interval(operation.invokedNanos(), operation.completedNanos())
        + ") and "
        + answer(operation)
        + (operation.attempts() instanceof Listed(List<Attempt> all) ? attempts(all) : "");
  }

  /** How each attempt ended, in order. */
  private String attempts(List<Attempt> all) {
    return all.stream()
        .map(
            attempt ->
                "node %d %s, %s"
                    .formatted(
                        attempt.node(),
                        end(attempt),
                        interval(attempt.askedNanos(), attempt.answeredNanos())))
        .collect(Collectors.joining("; ", " (attempts: ", ")"));
  }

  private static String end(Attempt attempt) {
    if (attempt.status() == 0) {
      return attempt.outcome() == Outcome.UNKNOWN ? "did not answer" : "was not reached";
    }
    return "answered "
        + status(attempt.status(), attempt.code())
        + (attempt.isReplayed() ? " as a replay" : "");
  }

  private static String request(Operation operation) {
    String verb = operation.kind().name().toLowerCase(Locale.ROOT);
    return (operation.kind() == Kind.LOOK ? "read " : "asked to " + verb + " ") + operation.seat();
  }

  private static String answer(Operation operation) {
    boolean isUnknown = operation.outcome() == Outcome.UNKNOWN;
    if (operation.status() == 0) {
      return isUnknown ? "got no answer" : "reached no node";
    }
    return "was answered "
        + status(operation.status(), operation.code())
        + seen(operation)
        + (isUnknown ? ", outcome unknown" : "");
  }

  private static String status(int status, String code) {
    return code.isEmpty() ? String.valueOf(status) : status + " " + code;
  }

  /** The status of an area says little about a change: it may still be available. */
  private static String seen(Operation operation) {
    return operation
        .seen()
        .map(
            seen ->
                operation.outcome() == Outcome.ACCEPTED
                    ? " with version " + seen.version()
                    : ", " + seen.seatStatus() + " at version " + seen.version())
        .orElse("");
  }

  private String interval(long fromNanos, long toNanos) {
    return String.format(Locale.ROOT, "%s … %s", ms(fromNanos), ms(toNanos));
  }

  private String ms(long nanos) {
    return String.format(
        Locale.ROOT, "%.1f ms", EpochNanos.minus(nanos, originNanos) / NANOS_PER_MS);
  }
}
