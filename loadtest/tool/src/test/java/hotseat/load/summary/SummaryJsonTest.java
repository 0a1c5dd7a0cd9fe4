package hotseat.load.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import hotseat.load.report.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryJsonTest {

  private static final Summary SUMMARY = new SampleRun().summary();

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("summary.json");
  }

  @Test
  void aSummaryIsReadBackUnchanged() {
    SummaryJson.write(SUMMARY, file);
    assertThat(SummaryJson.read(file)).isEqualTo(SUMMARY);
  }

  @Test
  void theSameSummaryIsTheSameText() {
    assertThat(SummaryJson.text(new SampleRun().summary())).isEqualTo(SummaryJson.text(SUMMARY));
  }

  @Test
  void everyFigureIsALineWithItsDocumentedName() {
    assertThat(SummaryJson.text(SUMMARY).lines())
        .contains("  \"schema\" : \"hotseat.summary/1\",", "  \"verdict\" : \"VALID\",")
        .anyMatch(
            line -> line.matches("      \"latencyMs\" : \\{ \"accepted\" : \\{ .*\"p999\" : .*"))
        .anyMatch(
            line -> line.matches("      \"database\" : \\{ \"commits\" : .*\"walBytes\" : .*"))
        .anyMatch(line -> line.matches("      \"acceptedPerSecond\" : [0-9.]+,"))
        .anyMatch(line -> line.matches("      \"ci95\" : \\[ [0-9.]+, [0-9.]+ ],"));
  }

  @Test
  void anUnknownMemberIsIgnored() throws IOException {
    Files.writeString(
        file,
        SummaryJson.text(SUMMARY).replaceFirst("\\{", "{ \"later\" : [ { \"known\" : true } ],"));
    assertThat(SummaryJson.read(file)).isEqualTo(SUMMARY);
  }

  @Test
  void aMissingMemberIsNamed() throws IOException {
    Files.writeString(file, SummaryJson.text(SUMMARY).replace("\"seed\"", "\"sead\""));
    assertThatThrownBy(() -> SummaryJson.read(file))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(file + " is not a run summary")
        .hasMessageContaining("seed");
  }

  @Test
  void anotherSchemaIsRefused() throws IOException {
    Files.writeString(file, "{\"schema\":\"hotseat.summary/9\"}");
    assertThatThrownBy(() -> SummaryJson.read(file))
        .isInstanceOf(Failure.class)
        .hasMessage(
            file + " is not a run summary: its schema is hotseat.summary/9, not hotseat.summary/1");
  }

  @Test
  void invalidJsonIsReportedInOneSentence() throws IOException {
    for (String text : new String[] {"", "<html>", "[1, 2", "null"}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> SummaryJson.read(file))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith(file + " is not a run summary: ");
    }
  }

  @Test
  void aMissingFileIsReported() {
    assertThatThrownBy(() -> SummaryJson.read(file))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(file + " does not exist");
  }

  @Test
  void aFailedWriteLeavesNothingBehind() throws IOException {
    Path missing = directory.resolve("missing/summary.json");
    assertThatThrownBy(() -> SummaryJson.write(SUMMARY, missing))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(missing + " cannot be written");
    SummaryJson.write(SUMMARY, file);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }
}
