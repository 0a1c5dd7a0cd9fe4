package hotseat.load.picture;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.command.ExitCode;
import hotseat.load.command.OneLineErrors;
import hotseat.load.report.SampleRun;
import hotseat.load.summary.SummaryJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command says when there is no picture. */
class PictureTest {

  @TempDir private Path directory = Path.of("");

  private final StringWriter err = new StringWriter();

  @BeforeEach
  void storeRun() {
    SummaryJson.write(new SampleRun().summary(), directory.resolve("summary.json"));
  }

  @Test
  void missingRunIsWrongUsage() {
    assertThat(picture("nowhere")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(err.toString())
        .contains("nowhere does not exist; name the directory of a finished run")
        .hasLineCount(1);
  }

  @Test
  void missingDirectoryForThePictureIsWrongUsage() {
    Path missing = directory.resolve("missing");
    assertThat(run("summary.json", missing.resolve("picture.png"))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(err.toString()).isEqualTo("hotseat: there is no directory " + missing + "\n");
  }

  @Test
  void withoutABrowserItSaysWhatToInstall() {
    assertThat(picture("summary.json")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .isEqualTo("hotseat: a picture needs a Chromium on the PATH: apt-get install chromium\n");
  }

  @Test
  void aBrowserThatFailsIsQuoted() throws IOException {
    browser("echo 'cannot open anything'; exit 1");
    assertThat(picture("summary.json")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .endsWith("chromium took no picture: cannot open anything\n")
        .hasLineCount(1);
    assertThat(directory.resolve("picture.png")).doesNotExist();
  }

  private void browser(String script) throws IOException {
    Path file = Files.writeString(directory.resolve("chromium"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int picture(String run) {
    return run(run, directory.resolve("picture.png"));
  }

  private int run(String run, Path file) {
    OneLineErrors errors = new OneLineErrors();
    return new CommandLine(new Picture(directory.toString()))
        .setErr(new PrintWriter(err, true))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .execute(directory.resolve(run).toString(), file.toString());
  }
}
