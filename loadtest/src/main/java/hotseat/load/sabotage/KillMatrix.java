package hotseat.load.sabotage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bug was convicted by what, how soon and how surely, as a page that a person can read. */
final class KillMatrix {

  private static final String BUGS_HEAD =
      """
      | bug | in | what is wrong | brought to light by | reported as \
      | seconds, median (longest) | convicted |
      |---|---|---|---|---|---:|---:|""";

  private static final String CONTROLS_HEAD =
      """
      | load or fault | in | valid |
      |---|---|---:|""";

  private final List<Ruling> rulings;
  private final int secondsOfTrial;
  private final String command;

  /**
   * A page about these.
   *
   * @param command that has made it
   */
  KillMatrix(List<Ruling> rulings, int secondsOfTrial, String command) {
    this.rulings = List.copyOf(rulings);
    this.secondsOfTrial = secondsOfTrial;
    this.command = command;
  }

  String markdown() {
    return Stream.of(
            "# The kill matrix",
            introduction(),
            table(BUGS_HEAD, true, ruling -> ruling.suspect().toString(), KillMatrix::bug),
            "## The same without a bug",
            "What convicts a bug must clear the program that does not have it.",
            table(CONTROLS_HEAD, false, KillMatrix::circumstances, KillMatrix::control))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String introduction() {
    return String.format(
        Locale.ROOT,
        """
        Made by `%s`, all in one run on %d processors with Java %s.

        Is the check any good? Each row is a program of its own: one of the implementations with \
        one wrong part, started and driven like every contestant, and checked by what checks \
        every trial of every run.
        A trial is %d s of load (a fault takes as long as it takes), and the tables are empty \
        when it begins. *Seconds* is from there to the verdict, and with a fault from the start \
        of the nodes.

        A bug that is not always convicted is one that a run can miss. One that never is would \
        be a hole, and stands here all the same.""",
        command,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        secondsOfTrial);
  }

  private String table(
      String head,
      boolean isGuilty,
      Function<Ruling, String> row,
      Function<List<Ruling>, String> text) {
    Map<String, List<Ruling>> rows =
        rulings.stream()
            .filter(ruling -> ruling.suspect().isGuilty() == isGuilty)
            .collect(Collectors.groupingBy(row, LinkedHashMap::new, Collectors.toList()));
    return Stream.concat(Stream.of(head), rows.values().stream().map(text))
        .collect(Collectors.joining("\n"));
  }

  private static String bug(List<Ruling> runs) {
    Suspect suspect = runs.getFirst().suspect();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s |",
        suspect.bug().name(),
        suspect.hostName(),
        suspect.bug().about(),
        suspect.bug().means().name(),
        violations(runs),
        seconds(runs.stream().filter(Ruling::isConvicted).toList()),
        count(runs));
  }

  private static String control(List<Ruling> runs) {
    Suspect suspect = runs.getFirst().suspect();
    return "| %s | %s | %s |"
        .formatted(suspect.bug().means().name(), suspect.hostName(), count(runs));
  }

  private static String circumstances(Ruling ruling) {
    return ruling.suspect().bug().means().name() + ruling.suspect().hostName();
  }

  private static String count(List<Ruling> runs) {
    long right = runs.stream().filter(Ruling::isRight).count();
    String count = right + " of " + runs.size();
    return right == runs.size() ? count : "**" + count + "**";
  }

  /** Those that were reported in most of the runs come first. */
  private static String violations(List<Ruling> runs) {
    Map<String, Long> counts =
        runs.stream()
            .filter(Ruling::isConvicted)
            .flatMap(ruling -> ruling.violations().stream())
            .collect(
                Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(
        (one, other) -> counts.getOrDefault(other, 0L).compareTo(counts.getOrDefault(one, 0L)));
    return names.isEmpty() ? "**nothing**" : String.join(", ", names);
  }

  private static String seconds(List<Ruling> convicted) {
    if (convicted.isEmpty()) {
      return "";
    }
    List<Double> sorted = convicted.stream().map(Ruling::seconds).sorted().toList();
    return String.format(
        Locale.ROOT, "%.1f (%.1f)", sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
