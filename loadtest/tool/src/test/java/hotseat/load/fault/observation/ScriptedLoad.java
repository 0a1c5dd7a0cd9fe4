package hotseat.load.fault.observation;

import hotseat.load.check.Examined;
import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.wiring.Wires;
import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Header;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.judge.JudgeResult;
import hotseat.load.result.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A history as text, one line for each operation, in milliseconds of ten seconds of load:
 *
 * <pre>
 *   A-1 HOLD 100..110 node 1 ACCEPTED
 *   A-1 HOLD 100..110 node 0 OBSERVED hop
 *   A-1 HOLD 100..5100 node 0 UNKNOWN attempts 2
 *   A-1 HOLD 100..5100 node 0 ACCEPTED attempts 2 replayed
 * </pre>
 *
 * <p>An answer without a hop comes from the owner. {@code ownerless} marks an answer of an
 * implementation in which seats have no owner.
 */
public final class ScriptedLoad {

  private static final int NODES = 3;
  private static final long LENGTH_MS = 10_000;
  private static final long NANOS_PER_MS = 1_000_000;

  private ScriptedLoad() {}

  public static long nanos(long ms) {
    return ms * NANOS_PER_MS;
  }

  public static Tally tally(Journal journal, String story) {
    Header header =
        new Header(
            "rebalance",
            "actor",
            1,
            42,
            "",
            10,
            List.of("http://a", "http://b", "http://c").subList(0, NODES),
            0,
            nanos(LENGTH_MS));
    Tally tally = new Tally(header, journal);
    story.lines().filter(line -> !line.isBlank()).map(ScriptedLoad::operation).forEach(tally);
    return tally;
  }

  private static final Examined NOTHING_FOUND =
      new Examined(
          Verdict.VALID,
          0,
          0,
          List.of(),
          new JudgeResult(JudgeResult.Verdict.VALID, 0, 0, 0, 0, List.of(), List.of(), Set.of()));

  public static Observed observed(Journal journal, String story) {
    try (Watch watch = Watch.start(List.of())) {
      return new Observed(
          journal,
          tally(journal, story),
          watch,
          NOTHING_FOUND,
          Wires.DIRECT,
          Optional.empty(),
          true);
    }
  }

  /** The same, with a generator that was late. */
  public static Observed untimely(Observed observed) {
    return new Observed(
        observed.journal(),
        observed.tally(),
        observed.watch(),
        observed.examined(),
        observed.wires(),
        observed.databaseLog(),
        false);
  }

  private static Operation operation(String line) {
    List<String> words = Arrays.asList(line.strip().split(" +"));
    String[] interval = words.get(2).split("\\.\\.", -1);
    Outcome outcome = Outcome.valueOf(words.get(5));
    boolean isDecided = outcome == Outcome.ACCEPTED || outcome == Outcome.OBSERVED;
    return new Operation(
        UUID.randomUUID(),
        Kind.valueOf(words.get(1)),
        0,
        "s1",
        words.get(0),
        Optional.empty(),
        0,
        Integer.parseInt(words.get(4)),
        new Counted(
            words.contains("attempts")
                ? Integer.parseInt(words.get(words.indexOf("attempts") + 1))
                : 1),
        nanos(Long.parseLong(interval[0])),
        nanos(Long.parseLong(interval[0])),
        nanos(Long.parseLong(interval[1])),
        outcome,
        isDecided ? 200 : 503,
        "",
        words.contains("replayed"),
        isDecided
            ? Optional.of(new Seen(1, "HELD", "", Instant.EPOCH, Optional.empty()))
            : Optional.empty(),
        words.contains("ownerless")
            ? ServerTime.NOT_REPORTED
            : new ServerTime(0, 0, 0, 5, 0, words.contains("hop") ? 900 : 0, 0, 0));
  }
}
