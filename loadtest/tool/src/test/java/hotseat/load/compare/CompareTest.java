package hotseat.load.compare;

import static hotseat.load.measure.Trials.trial;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.command.ExitCode;
import hotseat.load.command.OneLineErrors;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as its user sees it: what it prints, what it refuses, and the exit code. */
class CompareTest {

  private static final Map<String, String> HERE =
      Map.of("commit", "abc", "machine.cores", "2", "actor.postgres.fsync", "on");

  @TempDir private Path directory = Path.of("");

  private final Map<Path, Summary> summaries = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void storeRuns() throws IOException {
    store("before", HERE, trial("hot-area", "actor", 1, 100), trial("hot-area", "actor", 2, 400));
  }

  @Test
  void sameTrialsAreShownSideBySideWithTheirRatio() throws IOException {
    store("after", HERE, trial("hot-area", "actor", 1, 150), trial("hot-area", "actor", 2, 600));

    assertThat(compare("before", "after")).isEqualTo(ExitCode.OK);

    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "workload contestant figure A B B to A (95 %)",
            "hot-area actor acceptedPerSecond 200.00 300.00 1.50 (1.50–1.50)",
            "hot-area actor cpuMicrosPerAccepted 5.00 3.33 0.67 (0.67–0.67)");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void onlyTrialsThatAllRunsHaveAreCompared() throws IOException {
    store("after", HERE, trial("hot-area", "actor", 2, 800), trial("hot-seat", "actor", 1, 5));

    assertThat(compare("before", "after")).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).contains("2.00 (2.00–2.00)").doesNotContain("hot-seat");
  }

  @Test
  void thirdRunIsComparedWithTheFirst() throws IOException {
    store("after", HERE, trial("hot-area", "actor", 1, 200));
    store("later", HERE, trial("hot-area", "actor", 1, 300));

    assertThat(compare("before", "after", "later")).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).contains("2.00 (2.00–2.00)  3.00 (3.00–3.00)");
  }

  @Test
  void runsOfDifferentCommitsAreCompared() throws IOException {
    store("after", with(HERE, "commit", "def"), trial("hot-area", "actor", 1, 150));

    assertThat(compare("before", "after")).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).contains("commit abc").contains("commit def");
  }

  @Test
  void differentCircumstancesAreRefusedAndNamed() throws IOException {
    store("after", with(HERE, "actor.postgres.fsync", "off"), trial("hot-area", "actor", 1, 150));

    assertThat(compare("before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(err.toString())
        .startsWith("hotseat: these runs cannot be compared: actor.postgres.fsync is 'on' in ")
        .contains("'off' in ")
        .endsWith("--force compares them anyway\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void circumstanceMissingInOneRunIsADifference() throws IOException {
    store("after", with(HERE, "pool", "10"), trial("hot-area", "actor", 1, 150));

    assertThat(compare("before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(err.toString()).contains("pool is (not set) in ");
  }

  @Test
  void settingsOfAContestantInOnlyOneRunDoNotMatter() throws IOException {
    store(
        "after",
        with(HERE, "postgres.postgres.fsync", "on"),
        trial("hot-area", "actor", 1, 150),
        trial("hot-area", "postgres", 1, 15));

    assertThat(compare("before", "after")).isEqualTo(ExitCode.OK);
  }

  @Test
  void forceComparesRunsWithAWarning() throws IOException {
    store("after", with(HERE, "machine.cores", "64"), trial("hot-area", "actor", 1, 150));

    assertThat(compare("--force", "before", "after")).isEqualTo(ExitCode.OK);

    assertThat(out.toString())
        .startsWith("WARNING: machine.cores is '2' in ")
        .contains("1.50 (1.50–1.50)");
  }

  @Test
  void runThatIsNotValidIsRefusedEvenWithForce() throws IOException {
    store("after", HERE, trial("hot-area", "actor", 1, 150, Verdict.INVALID));

    assertThat(compare("--force", "before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(err.toString()).contains("is INVALID").contains("only VALID runs");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void runsWithoutACommonTrialAreRefused() throws IOException {
    store("after", HERE, trial("hot-seat", "actor", 1, 150));

    assertThat(compare("before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(err.toString()).isEqualTo("hotseat: these runs have no trial in common\n");
  }

  @Test
  void missingRunIsReportedInOneLine() {
    assertThat(compare("before", "nowhere")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("hotseat: ")
        .contains("nowhere", " does not exist; ");
  }

  @Test
  void oneRunAloneIsWrongUsage() {
    assertThat(compare("before")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(err.toString().lines()).hasSize(1);
  }

  private int compare(String... arguments) {
    OneLineErrors errors = new OneLineErrors();
    return new CommandLine(new Compare(this::read))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .execute(
            List.of(arguments).stream()
                .map(it -> it.startsWith("--") ? it : directory.resolve(it).toString())
                .toArray(String[]::new));
  }

  private Summary read(Path file) {
    return summaries.getOrDefault(file, summary(HERE));
  }

  private void store(String name, Map<String, String> provenance, Trial... trials)
      throws IOException {
    Path file = Files.createDirectories(directory.resolve(name)).resolve("summary.json");
    Files.writeString(file, "{}");
    summaries.put(file, summary(provenance, trials));
  }

  private static Summary summary(Map<String, String> provenance, Trial... trials) {
    return new Summary(
        Summary.SCHEMA,
        Verdict.VALID,
        List.of(),
        "quick",
        42,
        "2026-01-01T10:00:00Z",
        provenance,
        List.of(trials),
        List.of(),
        List.of(),
        List.of());
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> all = new HashMap<>(map);
    all.put(name, value);
    return all;
  }
}
