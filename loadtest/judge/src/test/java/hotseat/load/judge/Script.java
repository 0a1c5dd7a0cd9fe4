package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.Attempt;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.history.ShownHold;
import hotseat.model.Seat.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A history as text, one line for each operation, change and final read; {@code docs/JUDGE.md}
 * describes the words. All times are seconds, those of clocks and those of timestamps.
 */
public final class Script {

  private static final Instant EPOCH = Instant.parse("2026-01-01T10:00:00Z");
  private static final long NANOS = 1_000_000_000;
  private static final int TTL_SECONDS = 10;

  private final ChangeTag tags = new ChangeTag();
  private final List<ScriptLine> lines;

  private Script(List<ScriptLine> lines) {
    this.lines = lines;
  }

  public static Recorded recorded(String text) {
    return new Script(
            text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(ScriptLine::of)
                .toList())
        .recorded();
  }

  private Recorded recorded() {
    Recorded recorded = Recorded.of(ScriptFacts.in(lines.stream().map(ScriptLine::words).toList()));
    lines.forEach(line -> add(line, recorded));
    recorded.audit().sort(Comparator.comparing(AuditLine::seat));
    return recorded;
  }

  private void add(ScriptLine line, Recorded recorded) {
    switch (line.word(0)) {
      case "audit" -> addChanges(line, recorded);
      case "node" -> recorded.reads().add(read(line));
      case "doubt", "room", "clock" -> {
        // These hold for the whole history.
      }
      default -> recorded.operations().add(operation(line, recorded.operations().size()));
    }
  }

  private void addChanges(ScriptLine line, Recorded recorded) {
    if (line.words().equals(List.of("audit", "as", "answered"))) {
      recorded.operations().stream()
          .filter(operation -> operation.outcome() == Outcome.ACCEPTED && !operation.isReplayed())
          .sorted(Comparator.comparingLong(operation -> operation.seen().orElseThrow().version()))
          .forEach(operation -> recorded.audit().add(asAnswered(operation)));
    } else {
      recorded.audit().add(change(line));
    }
  }

  private AuditLine asAnswered(Operation operation) {
    Seen seen = operation.seen().orElseThrow();
    return new AuditLine(
        operation.seat(),
        seen.version(),
        tags.of(operation.id()),
        operation.kind(),
        seen.at(),
        seen.expiresAt());
  }

  private AuditLine change(ScriptLine line) {
    return new AuditLine(
        line.word(1),
        Long.parseLong(line.after("version").orElseThrow()),
        tags.of(key(line.after("key").orElseThrow())),
        Kind.valueOf(line.word(4)),
        line.after("at").map(Script::time).orElseThrow(),
        line.after("until").map(Script::time));
  }

  private FinalRead read(ScriptLine line) {
    return new FinalRead(
        Integer.parseInt(line.word(1)),
        Recorded.SHOW,
        line.word(2),
        Long.parseLong(line.after("version").orElseThrow()),
        line.number("sold"),
        line.number("capacity"),
        line.after("tag").map(key -> ChangeTag.text(tags.of(key(key)))),
        line.status().map(Status::name));
  }

  private Operation operation(ScriptLine line, int number) {
    Kind kind = Kind.valueOf(line.word(1));
    String[] interval = line.after("at").orElseThrow().split("\\.\\.", -1);
    long invoked = nanos(interval[0]);
    long completed = nanos(interval[1]);
    Instant at = line.after("time").map(Script::time).orElse(time((invoked + completed) / 2));
    int ttl = line.after("ttl").map(Integer::valueOf).orElse(TTL_SECONDS);
    Outcome outcome = line.outcome();
    String code = line.code();
    List<Attempt> tried = ScriptedAttempts.before(line.words());
    Optional<Seen> seen =
        line.after("version").map(version -> seen(line, kind, outcome, version, at, ttl));
    int status =
        line.after("status").map(Integer::valueOf).orElse(Unsaid.status(kind, outcome, code));
    boolean isReplayed = line.words().contains("replayed");
    long firstInvoked = tried.isEmpty() ? invoked : tried.getFirst().askedNanos();
    return new Operation(
        line.after("key").map(Script::key).orElse(new UUID(1, number)),
        kind,
        Integer.parseInt(line.word(0).substring(1)),
        Recorded.SHOW,
        line.word(2),
        line.after("of").map(Script::key),
        kind == Kind.HOLD ? ttl : 0,
        0,
        ScriptedAttempts.of(
            tried,
            line.after("attempts"),
            invoked,
            completed,
            outcome,
            status,
            code,
            isReplayed,
            seen),
        firstInvoked,
        firstInvoked,
        completed,
        outcome,
        status,
        code,
        isReplayed,
        seen,
        ServerTime.NOT_REPORTED);
  }

  private Seen seen(
      ScriptLine line, Kind kind, Outcome outcome, String version, Instant at, int ttlSeconds) {
    boolean isAccepted = outcome == Outcome.ACCEPTED;
    Optional<String> named = isAccepted ? line.after("key") : Optional.empty();
    return new Seen(
        Long.parseLong(version),
        line.status().map(Status::name).orElse(Unsaid.after(kind, line.word(2))),
        line.after("tag").or(() -> named).map(it -> ChangeTag.text(tags.of(key(it)))).orElse(""),
        at,
        line.after("until")
            .map(Script::time)
            .or(
                () ->
                    isAccepted && kind == Kind.HOLD
                        ? Optional.of(at.plusSeconds(ttlSeconds))
                        : Optional.empty()),
        line.after("shows").map(this::shown).orElse(ShownHold.Plain.UNRECORDED));
  }

  private ShownHold shown(String whose) {
    return switch (whose) {
      case "none" -> ShownHold.Plain.NONE;
      case "own" -> ShownHold.Plain.OWN;
      default -> new ShownHold.Another(tags.of(key(whose)));
    };
  }

  private static UUID key(String number) {
    return new UUID(0, Long.parseLong(number));
  }

  static Instant time(String seconds) {
    return time(nanos(seconds));
  }

  private static Instant time(long nanos) {
    return EPOCH.plusNanos(nanos);
  }

  static long nanos(String seconds) {
    return Math.round(Double.parseDouble(seconds) * NANOS);
  }
}
