package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.Hotseat;
import hotseat.load.command.ExitCode;
import hotseat.load.drive.DriveProcess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@ResourceLock(DriveProcess.GENERATOR)
class RecordingCostTest {

  private static final Pattern IDLE_HALF = Pattern.compile(": 0 operations|, 0 not");

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int hotseat(String... arguments) {
    CommandLine hotseat = Hotseat.commandLine();
    hotseat.setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));
    return hotseat.execute(arguments);
  }

  @Test
  void everyPairAndTheOverallRatioAreReported() {
    int exitCode = hotseat("recording-cost", "--pairs", "2", "--warm-up", "1");
    assertThat(out.toString())
        .containsPattern("pair 1: [0-9,]+ operations recorded, [0-9,]+ not")
        .containsPattern("pair 2: [0-9,]+ operations recorded, [0-9,]+ not");
    if (IDLE_HALF.matcher(out.toString()).find()) {
      // On a busy machine half a second may pass without an operation.
      assertThat(exitCode).isEqualTo(ExitCode.FAILED);
      assertThat(errors.toString()).contains("no operation in at least one half second");
    } else {
      assertThat(exitCode).as("" + errors).isZero();
      assertThat(out.toString())
          .containsPattern("with recording [0-9.]+ x \\([0-9.]+–[0-9.]+\\) of the throughput");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--pairs, 1, '--pairs must be at least 2, not 1'",
    "--warm-up, -1, '--warm-up must be at least 0, not -1'"
  })
  void wrongUsageIsOneLine(String option, String value, String message) {
    assertThat(hotseat("recording-cost", option, value)).isEqualTo(64);
    assertThat(errors.toString()).contains(message).hasLineCount(1);
  }
}
