package hotseat.load.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.load.launch.EmbeddedDatabase;
import hotseat.load.launch.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processes and data directories that show whether something was left behind. */
public record Traces(List<ProcessHandle> processes, List<Path> directories) {

  /** More than any of them takes to stop in good order, however busy the machine is. */
  private static final Duration GONE_WITHIN = Duration.ofSeconds(60);

  /** Everything that runs in a home now, with its descendants. */
  public static Traces of(Home home) {
    List<ProcessHandle> processes =
        ProcessHandle.allProcesses()
            .filter(process -> arguments(process).contains(home.directory() + "/"))
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .distinct()
            .toList();
    return new Traces(processes, list(EmbeddedDatabase.directories(home)));
  }

  /** None of these processes runs any more, and no data is left. */
  public void assertGone() {
    await()
        .atMost(GONE_WITHIN)
        .untilAsserted(
            () -> {
              assertThat(processes).filteredOn(Traces::isRunning).isEmpty();
              assertThat(directories).noneMatch(Files::exists);
            });
  }

  ProcessHandle postmaster() {
    return processes.stream()
        .filter(process -> arguments(process).startsWith("-D " + directories.getFirst()))
        .findFirst()
        .orElseThrow();
  }

  static String arguments(ProcessHandle process) {
    return String.join(" ", process.info().arguments().orElse(new String[0]));
  }

  /** A process that has ended and that its parent has not reaped has no command any more. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
