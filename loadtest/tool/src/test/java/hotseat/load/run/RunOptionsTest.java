package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.Hotseat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Options that make no sense are reported in one line, before anything is started. */
class RunOptionsTest {

  private record Outcome(int exitCode, String error) {}

  private static Outcome run(String... arguments) {
    StringWriter error = new StringWriter();
    CommandLine commandLine = Hotseat.commandLine().setErr(new PrintWriter(error));
    return new Outcome(commandLine.execute(arguments), error.toString().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --preset quik             | unknown preset 'quik'; did you mean 'quick'?
          --workload hot-are        | unknown workload 'hot-are'; did you mean 'hot-area'?
          --implementation postgre  | unknown implementation 'postgre'; did you mean 'postgres'?
          --target nonsense         | --target must be NAME=URL
          --target a=ftp://x        | is not a URL like http://127.0.0.1:9000
          --trials 0                | --trials must be from 1 to 100, not 0
          --seconds 99999           | --seconds must be from 1 to 3600
          --nodes -1                | --nodes must be from 1 to 16
          --buyers 0                | --buyers must be from 1 to 10000, not 0
          --buyers 9 --fault join   | --buyers applies to workloads
          --trails 3                | did you mean '--trials'?
          --fault kil-owner         | unknown fault 'kil-owner'; did you mean 'kill-owner'?
          --workload rebalance      | rebalance is the load under a fault; name one with --fault
          --aa --fault kill-owner   | --aa compares figures
          """)
  void wrongUsageIsReported(String arguments, String message) {
    Outcome outcome = run(("run " + arguments).split(" "));
    assertThat(outcome.error()).contains(message).doesNotContain("\n");
    assertThat(outcome.exitCode()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --implementation postgres      | kill-owner of postgres: its seats have no owner
          --target actor=http://[::1]:9  | kill-owner of actor: it was not started here, and
          """)
  void optionsThatLeaveNothingToRunAreRefused(String arguments, String why) {
    Outcome outcome = run(("run --fault kill-owner " + arguments).split(" +"));
    assertThat(outcome.error()).startsWith("hotseat: there is nothing to run: ").contains(why);
    assertThat(outcome.exitCode()).isEqualTo(64);
  }

  @Test
  void twoContestantsWithOneNameAreRefused() {
    Outcome outcome =
        run("run", "--target", "a=http://127.0.0.1:9000", "--target", "a=http://[::1]:9000");
    assertThat(outcome.error()).contains("every contestant needs a unique name");
    assertThat(outcome.exitCode()).isEqualTo(64);
  }

  @Test
  void resultsAreNeverOverwritten(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("summary.json"), "{}");
    Outcome outcome = run("run", "--out", directory.toString());
    assertThat(outcome.error()).contains("is not empty");
    assertThat(outcome.exitCode()).isEqualTo(64);
  }
}
