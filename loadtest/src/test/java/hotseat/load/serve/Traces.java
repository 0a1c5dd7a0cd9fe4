package hotseat.load.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processes and directories by which one would notice that something was left behind. */
record Traces(List<ProcessHandle> processes, List<Path> directories) {

  /** More than any of them takes to stop in good order. */
  private static final Duration GONE_WITHIN = Duration.ofSeconds(20);

  /** Of a running Postgres, which knows its data directory from its command line. */
  static Traces ofDatabase(long postmasterPid) {
    ProcessHandle postmaster = ProcessHandle.of(postmasterPid).orElseThrow();
    String[] arguments = postmaster.info().arguments().orElseThrow();
    Path directory = Path.of(arguments[List.of(arguments).indexOf("-D") + 1]);
    assertThat(directory).isDirectory();
    return new Traces(withDescendants(postmaster), List.of(directory));
  }

  /** Of a running {@code serve}: its nodes, and the database that its guard guards. */
  static Traces ofServe(ProcessHandle serve) {
    List<Path> directories =
        serve
            .descendants()
            .flatMap(child -> Stream.of(child.info().arguments().orElse(new String[0])))
            .filter(argument -> argument.contains("/target/databases/database-"))
            .map(Path::of)
            .toList();
    Stream<ProcessHandle> databases =
        directories.stream()
            .map(Traces::postmaster)
            .flatMap(postmaster -> withDescendants(postmaster).stream());
    return new Traces(
        Stream.concat(withDescendants(serve).stream(), databases).toList(), directories);
  }

  void assertGone() {
    await()
        .atMost(GONE_WITHIN)
        .untilAsserted(
            () -> {
              assertThat(processes.stream().filter(Traces::isRunning)).isEmpty();
              assertThat(directories).noneMatch(Files::exists);
            });
  }

  private static ProcessHandle postmaster(Path directory) {
    try (Stream<String> lines = Files.lines(directory.resolve("postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ProcessHandle> withDescendants(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).toList();
  }

  /** A process that has ended and that nobody has waited for has no command any more. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}
