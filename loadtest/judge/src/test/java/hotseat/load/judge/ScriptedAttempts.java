package hotseat.load.judge;

import hotseat.load.history.Attempt;
import hotseat.load.history.Attempts;
import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attempts in a line of a {@link Script}: {@code tried 0..1 503} and {@code tried 1..3 lost},
 * or their number alone, {@code attempts 2}, as in histories of the first format.
 */
final class ScriptedAttempts {

  private ScriptedAttempts() {}

  /** The earlier attempts: each time the word, the interval, and how it ended. */
  static List<Attempt> before(List<String> words) {
    List<Attempt> tried = new ArrayList<>();
    for (int place = 0; place < words.size(); place++) {
      if (words.get(place).equals("tried")) {
        tried.add(attempt(words.get(place + 1), words.get(place + 2)));
      }
    }
    return tried;
  }

  private static Attempt attempt(String times, String end) {
    String[] interval = times.split("\\.\\.", -1);
    boolean isLost = end.equals("lost");
    return new Attempt(
        0,
        Script.nanos(interval[0]),
        Script.nanos(interval[1]),
        false,
        isLost ? Outcome.UNKNOWN : Outcome.NOT_APPLIED,
        isLost ? 0 : Integer.parseInt(end),
        isLost ? "" : "NOT_READY",
        false,
        Optional.empty());
  }

  /** The earlier attempts, and the one that the line is about. */
  static Attempts of(
      List<Attempt> tried,
      Optional<String> count,
      long invoked,
      long completed,
      Outcome outcome,
      int status,
      String code,
      boolean isReplayed,
      Optional<Seen> seen) {
    if (tried.isEmpty()) {
      return count.<Attempts>map(it -> new Counted(Integer.parseInt(it))).orElse(Once.ONCE);
    }
    boolean isRefusedButUnknown = outcome == Outcome.UNKNOWN && seen.isPresent();
    List<Attempt> all = new ArrayList<>(tried);
    all.add(
        new Attempt(
            0,
            invoked,
            completed,
            false,
            isRefusedButUnknown ? Outcome.OBSERVED : outcome,
            status,
            code,
            isReplayed,
            seen));
    return new Listed(all);
  }
}
