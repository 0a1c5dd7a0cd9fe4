package hotseat.load.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.WrongUsage;
import hotseat.load.workload.Workloads;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriveSettingsTest {

  @Test
  void everythingHasADefault() {
    DriveSettings settings = DriveSettings.from(new Properties());
    assertThat(settings.nodes()).containsExactly("http://127.0.0.1:8080");
    assertThat(settings.workload()).isEqualTo(Workloads.HOT_AREA);
    assertThat(settings.buyers()).isEqualTo(200);
    assertThat(settings.recording()).isEqualTo(Recording.ON);
  }

  @Test
  void storedSettingsAreReadBackUnchanged(@TempDir Path directory) throws IOException {
    DriveSettings settings =
        new DriveSettings(
            "mine",
            List.of("http://a:1", "http://b:2"),
            Workloads.ZIPF,
            -7,
            3,
            0,
            5,
            10,
            "a-show",
            directory.resolve("a = b"),
            Recording.OFF,
            500);
    Path file = directory.resolve("settings");
    settings.store(file);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    assertThat(DriveSettings.from(properties)).isEqualTo(settings);
  }

  @ParameterizedTest
  @CsvSource({
    "workload, hot-aera, did you mean 'hot-area'",
    "buyers, 0, hotseat.buyers must be a whole number of at least 1",
    "seed, x, hotseat.seed must be a whole number",
    "url, localhost:8080, hotseat.url must be http:// addresses",
    "recording, maybe, unknown hotseat.recording"
  })
  void invalidSettingsAreNamed(String name, String value, String message) {
    Properties properties = new Properties();
    properties.setProperty("hotseat." + name, value);
    assertThatThrownBy(() -> DriveSettings.from(properties))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining(message);
  }

  @Test
  void anOverloadedGeneratorIsReported() {
    assertThat(GeneratorHealth.complaints(10, 0.4, 0.01, 0)).isEmpty();
    assertThat(GeneratorHealth.complaints(120, 0.9, 0.2, 3))
        .containsExactly(
            "it was late (p99) by 120 ms; the limit is 50",
            "it used 90 % of all cores; the limit is 80",
            "it collected garbage for 20 % of the time; the limit is 10",
            "it waited 3 times for the disk while writing the history");
  }
}
