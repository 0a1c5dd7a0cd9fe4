package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.Hotseat;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Options that make no sense are reported before anything is started. */
class SoakTest {

  @ParameterizedTest
  @CsvSource({
    "--implementation, actr, did you mean 'actor'",
    "--minutes, 0, --minutes must be between 1 and",
    "--medleys, 0, --medleys must be at least 1"
  })
  void wrongUsageIsOneLine(String option, String value, String message) {
    StringWriter errors = new StringWriter();
    CommandLine hotseat = Hotseat.commandLine().setErr(new PrintWriter(errors));
    assertThat(hotseat.execute("soak", option, value)).isEqualTo(64);
    assertThat(errors.toString()).contains(message).hasLineCount(1);
  }
}
