package hotseat.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.FinalRead;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.report.Verdict;
import hotseat.load.violation.PlainWords;
import hotseat.load.violation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A trial as text, one line for each operation, change and final read:
 *
 * <pre>
 *   b1 HOLD    A-1 key 1 at 0..2 ACCEPTED version 1
 *   b2 RESERVE A-1 key 2 at 1..3 OBSERVED version 1 tag 1
 *   b1 CONFIRM A-1 key 3 of 1 at 4..9 UNKNOWN
 *   b3 LOOK    A-1 at 10..12 OBSERVED version 2 tag 3
 *   audit A-1 version 1 HOLD key 1 at 1 until 60
 *   audit A-1 version 2 CONFIRM key 3 at 7
 *   node 0 A-1 version 2
 * </pre>
 *
 * <p>Keys are numbers, and tag 1 is that of key 1. An operation with a key has the tag of that key,
 * unless it names another. Areas have names without a dash. The order of the lines does not matter.
 */
final class Story {

  private static final String SHOW = "s1";

  private final ChangeTag tags = new ChangeTag();
  private final List<String> audit = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<FinalRead> reads = new ArrayList<>();

  static void bad(String story, Violation... anomalies) {
    Reconciliation.Result result = check(story);
    assertThat(result.findings()).map(Finding::violation).containsExactlyInAnyOrder(anomalies);
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.reasons()).hasSameSizeAs(anomalies);
    PlainWords.areAllOf(result.reasons());
  }

  static void ok(String story) {
    Reconciliation.Result result = check(story);
    assertThat(result.reasons()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
  }

  static Reconciliation.Result check(String text) {
    Story story = of(text);
    Reconciliation reconciliation = new Reconciliation();
    reconciliation.readAudit(SHOW, story.audit.iterator());
    story.operations.forEach(reconciliation);
    story.reads.forEach(reconciliation::read);
    return reconciliation.result();
  }

  static List<Operation> operations(String text) {
    return of(text).operations;
  }

  private static Story of(String text) {
    Story story = new Story();
    text.lines().map(Line::of).forEach(story::add);
    return story;
  }

  /** Finds some words by their place, the others by the word before them. */
  private record Line(List<String> words) {
    static Line of(String text) {
      return new Line(Arrays.asList(text.strip().split(" +", -1)));
    }

    String word(int place) {
      return words.get(place);
    }

    Optional<String> after(String name) {
      int place = words.indexOf(name);
      return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
    }

    Optional<Long> number(String name) {
      return after(name).map(Long::valueOf);
    }

    Outcome outcome() {
      return Arrays.stream(Outcome.values())
          .filter(outcome -> words.contains(outcome.name()))
          .findFirst()
          .orElseThrow();
    }
  }

  private void add(Line line) {
    switch (line.word(0)) {
      case "audit" -> audit.add(change(line));
      case "node" -> reads.add(read(line));
      default -> operations.add(operation(line));
    }
  }

  private String change(Line line) {
    String expiry =
        line.number("until").map(end -> ",\"expiresAt\":\"" + second(end) + "\"").orElse("");
    return String.format(
        Locale.ROOT,
        "{\"seat\":\"%s\",\"version\":%d,\"changeTag\":\"%s\",\"kind\":\"%s\",\"at\":\"%s\"%s}",
        line.word(1),
        line.number("version").orElseThrow(),
        tag(line.number("key").orElseThrow()),
        line.word(4),
        second(line.number("at").orElseThrow()),
        expiry);
  }

  private FinalRead read(Line line) {
    return new FinalRead(
        Integer.parseInt(line.word(1)),
        SHOW,
        line.word(2),
        line.number("version").orElseThrow(),
        line.number("sold").map(OptionalLong::of).orElse(OptionalLong.empty()),
        line.number("capacity").map(OptionalLong::of).orElse(OptionalLong.empty()),
        line.number("tag").map(this::tag));
  }

  private Operation operation(Line line) {
    String[] interval = line.after("at").orElseThrow().split("\\.\\.", -1);
    long invoked = Long.parseLong(interval[0]);
    return new Operation(
        key(line.number("key").orElse(1_000L + operations.size())),
        Kind.valueOf(line.word(1)),
        Integer.parseInt(line.word(0).substring(1)),
        SHOW,
        line.word(2),
        line.number("of").map(Story::key),
        0,
        0,
        new Counted(line.number("attempts").orElse(1L).intValue()),
        invoked,
        invoked,
        Long.parseLong(interval[1]),
        line.outcome(),
        0,
        line.after("code").orElse(""),
        line.words().contains("replayed"),
        line.number("version").map(version -> seen(line, version)),
        ServerTime.NOT_REPORTED);
  }

  private Seen seen(Line line, long version) {
    String tag =
        line.number("tag")
            .or(() -> version == 0 ? Optional.empty() : line.number("key"))
            .map(this::tag)
            .orElse("");
    return new Seen(version, "", tag, Instant.EPOCH, Optional.empty());
  }

  private String tag(long number) {
    return ChangeTag.text(tags.of(key(number)));
  }

  private static UUID key(long number) {
    return new UUID(0, number);
  }

  private static Instant second(long number) {
    return Instant.EPOCH.plusSeconds(number);
  }
}
