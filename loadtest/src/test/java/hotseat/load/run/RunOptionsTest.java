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

/** What makes no sense is told in one line, before anything is started. */
class RunOptionsTest {

  private record Told(int exitCode, String error) {}

  private static Told run(String... arguments) {
    StringWriter error = new StringWriter();
    CommandLine commandLine = Hotseat.commandLine().setErr(new PrintWriter(error));
    return new Told(commandLine.execute(arguments), error.toString().strip());
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
          --target a=ftp://x        | is no URL like http://127.0.0.1:9000
          --trials 0                | --trials must be from 1 to 100, not 0
          --seconds 99999           | --seconds must be from 1 to 3600
          --nodes -1                | --nodes must be from 1 to 16
          --buyers 0                | --buyers must be from 1 to 10000, not 0
          --buyers 9 --fault join   | --buyers is about workloads
          --trails 3                | did you mean '--trials'?
          --fault kil-owner         | unknown fault 'kil-owner'; did you mean 'kill-owner'?
          --workload rebalance      | rebalance is the load under a fault: name one with --fault
          --aa --fault kill-owner   | --aa compares figures
          """)
  void wrongUsageIsTold(String arguments, String message) {
    Told told = run(("run " + arguments).split(" "));
    assertThat(told.error()).contains(message).doesNotContain("\n");
    assertThat(told.exitCode()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --implementation postgres      | kill-owner of postgres: nobody owns a seat there
          --target actor=http://[::1]:9  | kill-owner of actor: it was not started here, and
          """)
  void whatComesToNothingIsNoRun(String arguments, String why) {
    Told told = run(("run --fault kill-owner " + arguments).split(" +"));
    assertThat(told.error()).startsWith("hotseat: there is nothing to do: ").contains(why);
    assertThat(told.exitCode()).isEqualTo(64);
  }

  @Test
  void twoContestantsOfOneNameAreOneTooMany() {
    Told told =
        run("run", "--target", "a=http://127.0.0.1:9000", "--target", "a=http://[::1]:9000");
    assertThat(told.error()).contains("every contestant needs a name of its own");
    assertThat(told.exitCode()).isEqualTo(64);
  }

  @Test
  void resultsAreNeverOverwritten(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("summary.json"), "{}");
    Told told = run("run", "--out", directory.toString());
    assertThat(told.error()).contains("is not empty");
    assertThat(told.exitCode()).isEqualTo(64);
  }
}
