package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLinesTest {

  @TempDir private Path directory;

  private Path log(String... lines) throws IOException {
    return Files.writeString(directory.resolve("log"), String.join("\n", lines));
  }

  @Test
  void lineIsReportedOnce() throws IOException {
    ProgressLines lines = new ProgressLines(log("progress accepted=10 refused=1 unknown=3"));
    assertThat(lines.latest().orElseThrow()).contains("accepted/s", "3 unknown");
    assertThat(lines.latest()).isEmpty();
  }
}
