package hotseat.contract;

import hotseat.load.launch.Child;
import hotseat.load.launch.Cluster;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Home;
import hotseat.load.launch.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes on this machine, started as the command line starts them. */
final class LocalSystem implements SystemUnderTest {

  // A node has 5 s for the requests in flight and then leaves; this is far beyond that.
  private static final long STOPS_WITHIN_MS = 90_000;

  private final Program program;
  private final Path logs;
  private final Optional<TestedDatabase> database;
  private final Cluster cluster;

  private LocalSystem(
      Program program, Path logs, Optional<TestedDatabase> database, Cluster cluster) {
    this.program = program;
    this.logs = logs;
    this.database = database;
    this.cluster = cluster;
  }

  /** Starts the database of a system that needs one. */
  interface DatabaseStarter {
    TestedDatabase start(Home home, Path logs) throws InterruptedException;
  }

  static SystemUnderTest start(Program program, int nodes) {
    return start(program, nodes, TestedDatabase::embedded);
  }

  static SystemUnderTest start(Program program, int nodes, DatabaseStarter starter) {
    return uninterrupted(() -> launch(program, nodes, starter));
  }

  private static LocalSystem launch(Program program, int nodes, DatabaseStarter starter)
      throws IOException, InterruptedException {
    Home home = Home.find();
    Path logs = home.directory().resolve("loadtest/tool/target/contract").resolve(program.name());
    Files.createDirectories(logs);
    // The logs of an earlier run would be searched for the secrets of this one.
    for (Path old : logsIn(logs)) {
      Files.delete(old);
    }
    Optional<TestedDatabase> database =
        program.needsDatabase() ? Optional.of(starter.start(home, logs)) : Optional.empty();
    try {
      ClusterPlan plan =
          ClusterPlan.of(program, nodes, database.map(TestedDatabase::address), logs);
      return new LocalSystem(program, logs, database, Cluster.start(plan));
    } catch (InterruptedException | RuntimeException e) {
      database.ifPresent(TestedDatabase::close);
      throw e;
    }
  }

  @Override
  public String implementation() {
    return program.name();
  }

  @Override
  public List<URI> nodes() {
    return cluster.uris();
  }

  @Override
  public CompletableFuture<Integer> terminateNode(int node) {
    Child process = process(node);
    process.terminate();
    return Crowd.meanwhile(() -> exitCode(process));
  }

  @Override
  public void startNode(int node) {
    uninterrupted(() -> cluster.restart(node));
  }

  @Override
  public void pauseNode(int node) {
    process(node).pause();
  }

  @Override
  public void resumeNode(int node) {
    process(node).resume();
  }

  @Override
  public void restartDatabase() {
    uninterrupted(
        () -> {
          database.orElseThrow().restart();
          return true;
        });
  }

  @Override
  public String logs() {
    return logsIn(logs).stream().map(LocalSystem::text).collect(Collectors.joining())
        + database.map(TestedDatabase::log).orElse("");
  }

  @Override
  public void close() {
    try {
      cluster.close();
    } finally {
      database.ifPresent(TestedDatabase::close);
    }
  }

  private static List<Path> logsIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path log) {
    try {
      // Not UTF-8: in this charset every byte is a character, so half a line cannot fail to be
      // read.
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Child process(int node) {
    return cluster.nodes().get(node).process();
  }

  private static int exitCode(Child process) {
    if (!process.endsWithin(STOPS_WITHIN_MS)) {
      throw new AssertionError(process.name() + " does not stop; see " + process.log());
    }
    return process.exitCode();
  }

  private static <T> T uninterrupted(Callable<T> starting) {
    try {
      return starting.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while starting a system", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("the system does not start", e);
    }
  }
}
