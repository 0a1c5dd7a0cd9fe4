package hotseat.load.compare;

import static hotseat.load.measure.Trials.trial;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.command.ExitCode;
import hotseat.load.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its user sees it: what it prints, what it refuses, and the exit code. */
class CompareTest {

  private static final Map<String, String> HERE =
      Map.of("commit", "abc", "machine.cores", "2", "actor.postgres.fsync", "on");

  @TempDir private Path directory;

  private ComparedRuns runs;

  @BeforeEach
  void storeRuns() throws IOException {
    runs = new ComparedRuns(directory);
    runs.store(
        "before", HERE, trial("hot-area", "actor", 1, 100), trial("hot-area", "actor", 2, 400));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> all = new HashMap<>(HERE);
    all.put(name, value);
    return all;
  }

  @Test
  void sameTrialsAreShownSideBySideWithTheirRatio() throws IOException {
    runs.store(
        "after", HERE, trial("hot-area", "actor", 1, 150), trial("hot-area", "actor", 2, 600));

    assertThat(runs.compare("before", "after")).isEqualTo(ExitCode.OK);

    assertThat(runs.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "workload contestant figure A B B to A (95 %)",
            "hot-area actor acceptedPerSecond 200.00 300.00 1.50 (1.50–1.50)",
            "hot-area actor cpuMicrosPerAccepted 5.00 3.33 0.67 (0.67–0.67)");
    assertThat(runs.err()).isEmpty();
  }

  @Test
  void onlyTrialsThatAllRunsHaveAreCompared() throws IOException {
    runs.store("after", HERE, trial("hot-area", "actor", 2, 800), trial("hot-seat", "actor", 1, 5));

    assertThat(runs.compare("before", "after")).isEqualTo(ExitCode.OK);

    assertThat(runs.out()).contains("2.00 (2.00–2.00)").doesNotContain("hot-seat");
  }

  @Test
  void thirdRunIsComparedWithTheFirst() throws IOException {
    runs.store("after", HERE, trial("hot-area", "actor", 1, 200));
    runs.store("later", HERE, trial("hot-area", "actor", 1, 300));

    assertThat(runs.compare("before", "after", "later")).isEqualTo(ExitCode.OK);

    assertThat(runs.out()).contains("2.00 (2.00–2.00)  3.00 (3.00–3.00)");
  }

  @Test
  void runsOfDifferentCommitsAreCompared() throws IOException {
    runs.store("after", with("commit", "def"), trial("hot-area", "actor", 1, 150));

    assertThat(runs.compare("before", "after")).isEqualTo(ExitCode.OK);

    assertThat(runs.out()).contains("commit abc").contains("commit def");
  }

  @Test
  void differentCircumstancesAreRefusedAndNamed() throws IOException {
    runs.store("after", with("actor.postgres.fsync", "off"), trial("hot-area", "actor", 1, 150));

    assertThat(runs.compare("before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(runs.err())
        .startsWith("hotseat: these runs cannot be compared: actor.postgres.fsync is 'on' in ")
        .contains("'off' in ")
        .endsWith("--force compares them anyway\n");
    assertThat(runs.out()).isEmpty();
  }

  @Test
  void circumstanceMissingInOneRunIsADifference() throws IOException {
    runs.store("after", with("pool", "10"), trial("hot-area", "actor", 1, 150));

    assertThat(runs.compare("before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(runs.err()).contains("pool is (not set) in ");
  }

  @Test
  void settingsOfAContestantInOnlyOneRunDoNotMatter() throws IOException {
    runs.store(
        "after",
        with("postgres.postgres.fsync", "on"),
        trial("hot-area", "actor", 1, 150),
        trial("hot-area", "postgres", 1, 15));

    assertThat(runs.compare("before", "after")).isEqualTo(ExitCode.OK);
  }

  @Test
  void forceComparesRunsWithAWarning() throws IOException {
    runs.store("after", with("machine.cores", "64"), trial("hot-area", "actor", 1, 150));

    assertThat(runs.compare("--force", "before", "after")).isEqualTo(ExitCode.OK);

    assertThat(runs.out())
        .startsWith("WARNING: machine.cores is '2' in ")
        .contains("1.50 (1.50–1.50)");
  }

  @Test
  void runThatIsNotValidIsRefusedEvenWithForce() throws IOException {
    runs.store("after", HERE, trial("hot-area", "actor", 1, 150, Verdict.INVALID));

    assertThat(runs.compare("--force", "before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(runs.err()).contains("is INVALID").contains("only VALID runs");
    assertThat(runs.out()).isEmpty();
  }

  @Test
  void runsWithoutACommonTrialAreRefused() throws IOException {
    runs.store("after", HERE, trial("hot-seat", "actor", 1, 150));

    assertThat(runs.compare("before", "after")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(runs.err()).isEqualTo("hotseat: these runs have no trial in common\n");
  }

  @Test
  void missingRunIsReportedInOneLine() {
    assertThat(runs.compare("before", "nowhere")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(runs.err().lines())
        .singleElement()
        .asString()
        .startsWith("hotseat: ")
        .contains("nowhere", " does not exist; ");
  }

  @Test
  void oneRunAloneIsWrongUsage() {
    assertThat(runs.compare("before")).isEqualTo(ExitCode.WRONG_USAGE);

    assertThat(runs.err().lines()).hasSize(1);
  }
}
