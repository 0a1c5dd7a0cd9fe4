package hotseat.load.sabotage;

import hotseat.load.report.Median;
import hotseat.load.text.WrappedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that shows which bug was convicted by what, how soon and how reliably. */
final class KillMatrix {

  private static final String BUGS_HEAD =
      """
      | bug | in | what is wrong | exposed by | reported as \
      | seconds, median (longest) | convicted |
      |---|---|---|---|---|---:|---:|""";

  private static final String CONTROLS_HEAD =
      """
      | load or fault | in | valid |
      |---|---|---:|""";

  private final List<Case> cases;
  private final String file;

  /**
   * Creates a page about these runs.
   *
   * @param file beside the page, with a line for each of them
   */
  KillMatrix(List<Case> cases, String file) {
    this.cases = List.copyOf(cases);
    this.file = file;
  }

  String markdown() {
    return WrappedText.page(
        String.join(
            "\n\n",
            "# The kill matrix",
            introduction(),
            table(BUGS_HEAD, true, one -> one.candidate().toString(), KillMatrix::bug),
            "## The same without a bug",
            "A load or fault that convicts a bug must clear the program without it.",
            table(CONTROLS_HEAD, false, KillMatrix::circumstances, KillMatrix::control)));
  }

  private String introduction() {
    return String.format(
        Locale.ROOT,
        """
        Made by `./hotseat sabotage --matrix` (commit %s) on %d processors with Java %s.
        It takes hours, and resumes where it was stopped: every run is a line of [%s](%s).

        Does the check find real bugs? Each row is a separate program: one of the implementations
        with one wrong part, started and loaded like every contestant, and checked like every
        trial of every run. A trial is %s s of load (a fault takes as long as its script), and the
        tables are empty when it begins. *Seconds* count from there to the verdict, and with a
        fault from the start of the nodes.

        A bug that is not always convicted is one that a run can miss. A bug that is never
        convicted would be a gap in the check, and is listed as well.""",
        each(Case::commit),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        file,
        file,
        each(one -> Integer.toString(one.trialSeconds())));
  }

  private String each(Function<Case, String> part) {
    return cases.stream().map(part).distinct().sorted().collect(Collectors.joining(", "));
  }

  private String table(
      String head, boolean hasBug, Function<Case, String> row, Function<List<Case>, String> text) {
    Map<String, List<Case>> rows =
        cases.stream()
            .filter(one -> one.candidate().hasBug() == hasBug)
            .collect(Collectors.groupingBy(row, LinkedHashMap::new, Collectors.toList()));
    return Stream.concat(Stream.of(head), rows.values().stream().map(text))
        .collect(Collectors.joining("\n"));
  }

  private static String bug(List<Case> runs) {
    Candidate candidate = runs.getFirst().candidate();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s |",
        candidate.bug().name(),
        candidate.hostName(),
        candidate.bug().about(),
        candidate.bug().means().name(),
        violations(runs),
        seconds(runs.stream().filter(Case::isRight).toList()),
        count(runs));
  }

  private static String control(List<Case> runs) {
    Candidate candidate = runs.getFirst().candidate();
    return "| %s | %s | %s |"
        .formatted(candidate.bug().means().name(), candidate.hostName(), count(runs));
  }

  private static String circumstances(Case one) {
    return one.candidate().bug().means().name() + one.candidate().hostName();
  }

  private static String count(List<Case> runs) {
    long right = runs.stream().filter(Case::isRight).count();
    String count = right + " of " + runs.size();
    return right == runs.size() ? count : "**" + count + "**";
  }

  /** Those reported in the most runs come first. */
  private static String violations(List<Case> runs) {
    Map<String, Long> counts =
        runs.stream()
            .flatMap(one -> one.violations().stream())
            .collect(
                Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(
        (one, other) -> counts.getOrDefault(other, 0L).compareTo(counts.getOrDefault(one, 0L)));
    return names.isEmpty() ? "**nothing**" : String.join(", ", names);
  }

  private static String seconds(List<Case> convicted) {
    if (convicted.isEmpty()) {
      return "";
    }
    List<Double> seconds = convicted.stream().map(Case::seconds).toList();
    return String.format(Locale.ROOT, "%.1f (%.1f)", Median.of(seconds), Collections.max(seconds));
  }
}
