package hotseat.load.launch;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The directory of a throwaway Postgres. It disappears with this process, together with its server.
 *
 * <p>Postgres is a process group of its own and outlives its parent. So a guard waits beside it, a
 * shell that reads from a pipe. When the pipe ends, because this was closed or because this process
 * was killed, the guard ends the server and deletes the directory. There is no other cleanup, so
 * the one for a crash is used every day.
 */
final class DataDirectory implements AutoCloseable {

  // Ctrl-C in a terminal reaches the guard as well: it must outlive that. SIGQUIT ends a server at
  // once, which is right for data that will not be read again. SIGCONT resumes it if it was paused.
  private static final String GUARD =
      """
      trap '' HUP INT TERM
      while read -r _; do :; done
      if pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null); then
        kill -QUIT "$pid" && kill -CONT "$pid"
        for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          [ -e "$1/postmaster.pid" ] && kill -0 "$pid" || break
          sleep 0.1
        done
        kill -KILL "$pid"
      fi 2>/dev/null
      rm -rf "$1"
      """;

  // The guard waits for 2 s before it uses force.
  private static final long GUARD_ENDS_MS = 10_000;

  private final Path path;
  private final Process guard;

  private DataDirectory(Path path, Process guard) {
    this.path = path;
    this.guard = guard;
  }

  static DataDirectory in(Path parent) {
    try {
      Files.createDirectories(parent);
      Path path = Files.createTempDirectory(parent, "database-");
      ProcessBuilder guard =
          new ProcessBuilder("sh", "-c", GUARD, "hotseat-guard", path.toString());
      guard.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      guard.redirectError(ProcessBuilder.Redirect.DISCARD);
      return new DataDirectory(path, guard.start());
    } catch (IOException e) {
      throw new Failure("cannot create a directory for the database: " + e.getMessage(), e);
    }
  }

  Path path() {
    return path;
  }

  /** The process id of its server, which a running Postgres keeps in a file. */
  Optional<Long> serverPid() {
    try {
      return Files.readAllLines(path.resolve("postmaster.pid")).stream()
          .findFirst()
          .map(Long::valueOf);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    guard.onExit().completeOnTimeout(guard, GUARD_ENDS_MS, TimeUnit.MILLISECONDS).join();
  }
}
