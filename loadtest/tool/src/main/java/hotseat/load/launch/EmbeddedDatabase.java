package hotseat.load.launch;

import hotseat.load.failure.Failure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * A Postgres of our own: real binaries, real durability, a throwaway data directory.
 *
 * <p>The directory is in the project and not in the system's temporary directory, because the
 * latter is often kept in memory, where waiting for the disk costs nothing and says nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          // The library that starts the server switches these three off, for fast tests. Here an
          // acknowledged change must survive, and the cost of that is what is measured.
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          // Sixteen nodes with their pools, and some to spare for inspection.
          Map.entry("max_connections", "200"),
          // All rows of the largest workload fit twice.
          Map.entry("shared_buffers", "256MB"),
          // No checkpoint within a trial: it would hit one contestant and not the other.
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("max_wal_size", "4GB"),
          // Statements here take microseconds; compiling one takes milliseconds.
          Map.entry("jit", "off"),
          // Otherwise the log shows the value of a duplicate key, and keys are secrets.
          Map.entry("log_error_verbosity", "terse"),
          // There is no password, so there is no access from outside. No socket file outside the
          // directory.
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""));

  private final DataDirectory directory;
  private final Path log;
  private final int port = Ports.free(1).getFirst();
  private EmbeddedPostgres server;

  private EmbeddedDatabase(DataDirectory directory, Path log) throws InterruptedException {
    this.directory = directory;
    this.log = log;
    this.server = start();
  }

  /**
   * Returns when the server answers.
   *
   * @param log receives the server's output
   */
  public static EmbeddedDatabase start(Home home, Path log) throws InterruptedException {
    DataDirectory directory = DataDirectory.in(directories(home));
    try {
      return new EmbeddedDatabase(directory, log);
    } catch (InterruptedException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Contains all data directories. {@code mvn clean} removes what a power cut has left there. */
  public static Path directories(Home home) {
    return home.directory().resolve("target").resolve("databases");
  }

  public DatabaseAddress address() {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
  }

  /** The process id of the postmaster. */
  public long pid() {
    return directory.serverPid().orElseThrow(() -> new Failure("the database is not running"));
  }

  /**
   * A killed server that its parent has not reaped yet is dead, too: it has no command any more.
   */
  public boolean isAlive() {
    return directory
        .serverPid()
        .flatMap(ProcessHandle::of)
        .filter(ProcessFamily::isThere)
        .isPresent();
  }

  /** Kills the postmaster (SIGKILL), and returns when no process of the server is left. */
  public void kill() {
    ProcessFamily.of(pid()).beheaded();
  }

  /** Freezes all processes of the server (SIGSTOP). */
  public void pause() {
    ProcessFamily.of(pid()).signal("STOP");
  }

  public void resume() {
    ProcessFamily.of(pid()).signal("CONT");
  }

  public Path log() {
    return log;
  }

  /** Ends the server, if it still runs, and starts it again with the same data and port. */
  public void restart() throws InterruptedException {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = start();
  }

  @Override
  public void close() {
    directory.close();
  }

  /**
   * Starting takes several processes, and an interrupt in the middle would leave some of them
   * behind. So it always runs to its end, and an interrupt waits for that.
   */
  private EmbeddedPostgres start() throws InterruptedException {
    CompletableFuture<EmbeddedPostgres> starting = CompletableFuture.supplyAsync(this::boot);
    try {
      return starting.get();
    } catch (InterruptedException e) {
      starting.exceptionally(failure -> server).join();
      throw e;
    } catch (ExecutionException e) {
      throw new Failure("the embedded Postgres did not start; see " + log, e);
    }
  }

  private EmbeddedPostgres boot() {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.path())
            // The guard of the directory ends the server and deletes the directory.
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            // The same order of names and the same messages on every machine.
            .setLocaleConfig("locale", "C")
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    SETTINGS.forEach(builder::setServerConfig);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
