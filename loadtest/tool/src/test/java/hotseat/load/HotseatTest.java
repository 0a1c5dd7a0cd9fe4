package hotseat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command line as a user at a terminal sees it: lines and exit codes. */
class HotseatTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpShowsEveryCommandExitCodesAndExamples() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("serve", "Exit codes:", "64", "Examples:", "./hotseat serve postgres");
  }

  @Test
  void helpOfServeShowsEveryOption() {
    assertThat(run("serve", "--help")).isZero();
    assertThat(out.toString())
        .contains("IMPLEMENTATION", "--nodes", "--port", "--host", "--database")
        .contains("--allow-volatile", "--connections", "--heap-mb", "--logs");
  }

  @Test
  void versionNamesTheJavaItRunsOn() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("hotseat ").contains("Java " + Runtime.version());
  }

  static Stream<Arguments> wrongUsage() {
    return Stream.of(
        wrong("srve actor", "unknown command 'srve'; did you mean 'serve'? Valid: "),
        wrong("xyz", "unknown command 'xyz'. Valid: "),
        wrong(
            "serve postgras",
            "unknown implementation 'postgras'; did you mean 'postgres'?"
                + " Valid: actor, memory, postgres"),
        wrong("serve racy", "unknown implementation 'racy'. Valid: actor, memory, postgres"),
        wrong("serve", "no implementation given; choose one of: actor, postgres, memory"),
        wrong("serve actor --node 3", "unknown option '--node'; did you mean '--nodes'? Valid: "),
        wrong("serve actor postgres", "'postgres' is one argument too many for serve"),
        wrong("serve actor --nodes many", "--nodes must be a whole number, not 'many'"),
        wrong("serve actor --nodes 0", "--nodes must be from 1 to 16, not 0"),
        wrong("serve actor --nodes 17", "--nodes must be from 1 to 16, not 17"),
        wrong("serve actor --port 70000", "--port must be from 1 to 65535, not 70000"),
        wrong("serve actor --nodes 3 --port 65534", "--port must be from 1 to 65533, not 65534"),
        wrong("serve actor --heap-mb 1", "--heap-mb must be from 64 to 65536, not 1"),
        wrong(
            "serve actor --nodes 3 --connections 17",
            "--connections must be from 18 to 190, not 17"),
        wrong(
            "serve postgres --nodes 2 --connections 3",
            "--connections must be from 4 to 190, not 3"),
        wrong(
            "serve postgres --database mysql://x",
            "--database must be 'embedded' or a URL like jdbc:postgresql://host:5432/name"),
        wrong(
            "serve memory --nodes 3",
            "memory keeps its seats in one process, so it can have only one node"),
        wrong(
            "serve memory --database embedded",
            "memory uses no database: --database and --allow-volatile do not apply"));
  }

  private static Arguments wrong(String commandLine, String message) {
    return Arguments.of(commandLine, message);
  }

  @ParameterizedTest
  @MethodSource("wrongUsage")
  void wrongUsageIsOneLineThatHelps(String commandLine, String message) {
    assertThat(run(commandLine.split(" "))).isEqualTo(64);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("hotseat: " + message);
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... arguments) {
    CommandLine hotseat = Hotseat.commandLine();
    hotseat.setOut(new PrintWriter(out, true));
    hotseat.setErr(new PrintWriter(err, true));
    return hotseat.execute(arguments);
  }
}
