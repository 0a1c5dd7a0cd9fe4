package hotseat.load.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.Hotseat;
import hotseat.load.command.ExitCode;
import hotseat.load.serve.ServeProcess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command as its user sees it. */
class SabotageTest {

  // Up to five trials, of which one is enough on an idle machine.
  private static final long TRIED_WITHIN_S = 180;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine hotseat = Hotseat.commandLine();
    hotseat.setOut(new PrintWriter(out, true));
    hotseat.setErr(new PrintWriter(err, true));
    return hotseat.execute(arguments);
  }

  @Test
  void listShowsEveryBugInALine() {
    assertThat(run("sabotage", "--list")).isZero();
    assertThat(out.toString().lines()).hasSameSizeAs(Bugs.ALL);
    assertThat(out.toString())
        .containsPattern("stale-read-cache +postgres, actor +reads are answered from a cache");
  }

  static Stream<Arguments> wrongUsage() {
    return Stream.of(
        Arguments.of("", "no bug given; --list shows all"),
        Arguments.of(
            "stale-reed-cache", "unknown bug 'stale-reed-cache'; did you mean 'stale-read-cache'?"),
        Arguments.of("--matrix --out nowhere/at-all.md", "nowhere does not exist"),
        Arguments.of("--control --matrix", "--matrix includes the controls; omit --control"),
        Arguments.of("two-clusters --trials 0", "--trials must be from 1 to 100, not 0"),
        Arguments.of(
            "two-clusters --implementation postgres", "two-clusters applies only to actor"),
        Arguments.of(
            "two-clusters --implementation actr",
            "unknown implementation 'actr'; did you mean 'actor'?"));
  }

  @ParameterizedTest
  @MethodSource("wrongUsage")
  void wrongUsageIsOneLineThatHelps(String arguments, String message) {
    assertThat(run(("sabotage " + arguments).split(" "))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(err.toString().lines()).singleElement().asString().contains(message);
  }

  /** What happens to every bug: another program, the same load, the same check. */
  @Test
  void bugIsConvicted(@TempDir Path directory) throws Exception {
    // One accepted change is enough to convict this one, however slow the machine.
    List<String> arguments =
        List.of("sabotage", "no-durable-write", "--implementation", "postgres", "--seconds", "3");
    try (ServeProcess sabotage = ServeProcess.hotseat(directory, arguments)) {
      assertThat(sabotage.exitCodeWithin(TRIED_WITHIN_S)).as(sabotage.output()).isZero();
      assertThat(sabotage.output())
          .containsPattern("no-durable-write +postgres convicted of .*LOST_ACK");
    }
  }
}
