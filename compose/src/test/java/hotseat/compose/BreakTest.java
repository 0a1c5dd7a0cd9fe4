package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The script {@code break}, with a fake docker that knows actor-1, which runs, and actor-2, which
 * does not. Wrong usage prints one line with the right one and breaks nothing.
 */
class BreakTest {

  private static final String DOCKER =
      """
      #!/bin/bash
      cd "$(dirname "$0")"
      case "$*" in
        ps*service=actor-1*) echo id-1 ;;
        ps*service=actor-2*) echo id-2 ;;
        ps*service=*) ;;
        ps*) [ ! -e away ] || { echo "no engine" >&2; exit 1; }; echo actor-2; echo actor-1 ;;
        inspect*Status*id-1) echo running ;;
        inspect*Status*id-2) echo exited ;;
        inspect*name*) echo "hotseat_actor-cluster hotseat_default " ;;
        inspect*Aliases*) echo "--alias=actor-1 --alias=actor-1.cluster " ;;
        inspect*) echo "Template parsing error" >&2; exit 64 ;;
        *) echo "$*" >>deeds ;;
      esac
      """;

  private record Outcome(int exitCode, String output) {}

  @TempDir private Path directory;

  @BeforeEach
  void makeDocker() throws IOException {
    program("docker", DOCKER);
    program("sleep", "#!/bin/sh\n");
    Files.writeString(directory.resolve("deeds"), "");
  }

  private void program(String name, String text) throws IOException {
    Path program = Files.writeString(directory.resolve(name), text);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Documents.COMPOSE.resolve("break").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().merge("PATH", directory + ":", (path, own) -> own + path);
    builder.environment().remove("COMPOSE_PROJECT_NAME");
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Outcome(process.waitFor(), output);
  }

  private List<String> deeds() throws IOException {
    return Files.readAllLines(directory.resolve("deeds"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          64 | kill                     | name the fault, the service and the seconds
          64 | smash actor-1 5          | 'smash' is none of kill, pause, cut, restart
          64 | kill actor-1             | usage of kill: ./break kill actor-1 30
          64 | kill actor-1 30 default  | usage of kill: ./break kill actor-1 30
          64 | pause actor-1 long       | 'long' is not a number of seconds from 1 to 3600
          64 | pause actor-1 0          | '0' is not a number of seconds from 1 to 3600
          64 | pause actor-1 3601       | '3601' is not a number of seconds from 1 to 3600
          64 | restart actor-1 30       | usage of restart: ./break restart actor-3
          64 | cut actor-1 25           | usage of cut: ./break cut actor-2 25 actor
          1  | cut actor-1 1 nope       | actor-1 is not on a network 'nope', but on: actor-cluster
          1  | kill actor-7 5           | there is no container of a service 'actor-7', but of:
          1  | pause actor-2 5          | actor-2 is exited, not running
          """)
  void wrongUsageIsReportedAndNothingIsBroken(int exitCode, String arguments, String why)
      throws Exception {
    Outcome outcome = run(arguments.split(" "));
    assertThat(outcome.output()).startsWith("break: " + why).hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(deeds()).isEmpty();
  }

  @Test
  void anEngineThatDoesNotAnswerIsReported() throws Exception {
    Files.createFile(directory.resolve("away"));
    Outcome outcome = run("kill", "actor-1", "5");
    assertThat(outcome.output()).isEqualTo("no engine\nbreak: docker does not answer, see above");
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"kill, start", "pause, unpause"})
  void everythingBrokenIsRepaired(String broken, String mended) throws Exception {
    Outcome outcome = run(broken, "actor-1", "5");
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).endsWith("actor-1: repaired");
    assertThat(deeds()).containsExactly(broken + " id-1", mended + " id-1");
  }

  @Test
  void aNodeThatWasCutOffReturnsUnderItsNames() throws Exception {
    assertThat(run("cut", "actor-1", "5", "actor-cluster").exitCode()).isZero();
    assertThat(deeds())
        .containsExactly(
            "network disconnect hotseat_actor-cluster id-1",
            "network connect --alias=actor-1 --alias=actor-1.cluster hotseat_actor-cluster id-1");
  }

  @Test
  void aNodeThatHasEndedCanBeRestarted() throws Exception {
    assertThat(run("restart", "actor-2").exitCode()).isZero();
    assertThat(deeds()).containsExactly("restart --time 30 id-2");
  }
}
