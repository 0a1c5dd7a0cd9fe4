package hotseat.load.judge;

import hotseat.load.evidence.ClockReading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What holds for the whole of a {@link Script}: the lines that are not operations. */
final class ScriptFacts {

  private final List<List<String>> lines;

  private ScriptFacts(List<List<String>> lines) {
    this.lines = lines;
  }

  static Recorded.Facts in(List<List<String>> lines) {
    ScriptFacts facts = new ScriptFacts(lines);
    return new Recorded.Facts(
        !facts.named("audit").isEmpty(), facts.doubt(), facts.clocks(), facts.rooms(), true);
  }

  private Duration doubt() {
    return named("doubt").stream()
        .map(line -> Duration.ofNanos(Script.nanos(line.get(1))))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private List<ClockReading> clocks() {
    return named("clock").stream().map(ScriptFacts::reading).toList();
  }

  private static ClockReading reading(List<String> line) {
    long nanos = Script.nanos(line.get(1));
    return new ClockReading(nanos, nanos, Script.time(line.get(3)));
  }

  private Map<String, Long> rooms() {
    return named("room").stream()
        .collect(Collectors.toMap(line -> line.get(1), line -> Long.valueOf(line.get(2))));
  }

  private List<List<String>> named(String word) {
    return lines.stream().filter(line -> line.getFirst().equals(word)).toList();
  }
}
