package hotseat.load.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SabotageOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "--matrix fence-ignored,             10, 3",
    "--matrix fence-ignored --runs 2,     2, 2",
    "--matrix no-durable-write,          10, 10",
  })
  void faultWithoutBugIsRunThreeTimesAtMost(String arguments, int withBug, int without) {
    SabotageOptions options = options(arguments);
    assertThat(options.candidates())
        .isNotEmpty()
        .allSatisfy(
            candidate ->
                assertThat(options.runs(candidate))
                    .isEqualTo(candidate.hasBug() ? withBug : without));
  }

  private static SabotageOptions options(String arguments) {
    SabotageOptions options = new SabotageOptions();
    CommandLine.populateCommand(options, arguments.split(" "));
    return options;
  }
}
