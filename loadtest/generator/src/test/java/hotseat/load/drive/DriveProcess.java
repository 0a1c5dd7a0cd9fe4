package hotseat.load.drive;

import static org.awaitility.Awaitility.await;

import hotseat.load.canary.Canaries;
import hotseat.load.history.Header;
import hotseat.load.history.Operation;
import hotseat.load.history.StoredHistory;
import hotseat.load.workload.Workload;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One trial in a process of its own, started as the runner starts it. */
public final class DriveProcess {

  /** The lock of tests that drive a generator: two at a time would get little done. */
  public static final String GENERATOR = "generator";

  // The JVM, Gatling and its report need some seconds on a busy machine.
  private static final int ENDS_WITHIN_S = 240;

  private static final Pattern COUNT = Pattern.compile("=(\\d+)");

  private final DriveSettings settings;

  public DriveProcess(DriveSettings settings) {
    this.settings = settings;
  }

  // Far longer than a quick answer takes on a busy machine.
  public static final int TIMEOUT_MS = 5_000;

  // Only a limit: a trial ends by itself, or when enough operations have ended.
  private static final int SECONDS = 200;

  /** A trial without a warm-up, which is as long as a busy machine needs. */
  public static DriveSettings settings(Workload workload, List<String> nodes, Path out) {
    return settings(workload, nodes, out, TIMEOUT_MS);
  }

  static DriveSettings settings(Workload workload, List<String> nodes, Path out, int timeoutMs) {
    return settings(workload, nodes, out, timeoutMs, SECONDS);
  }

  public static DriveSettings settings(
      Workload workload, List<String> nodes, Path out, int timeoutMs, int seconds) {
    return new DriveSettings(
        "test",
        nodes,
        workload,
        42,
        1,
        0,
        seconds,
        20,
        workload.name() + "-1",
        out,
        Recording.ON,
        timeoutMs);
  }

  /** Runs the trial, and returns the exit code. */
  public int run() {
    return exitCode(start(List.of()));
  }

  /**
   * Runs the trial until this many operations have ended, however long a busy machine needs for
   * them, and returns the exit code.
   */
  int runUntil(int operations) throws IOException {
    return runUntil(operations, 0);
  }

  /** The same with a trial that lasts this many seconds at least, from its first operation on. */
  public int runUntil(int operations, int seconds) throws IOException {
    Process process = start(List.of("-Dhotseat.stopWithParent=true"));
    await().atMost(ENDS_WITHIN_S, TimeUnit.SECONDS).until(() -> !process.isAlive() || ended() > 0);
    long fromNanos = System.nanoTime();
    await()
        .atMost(ENDS_WITHIN_S, TimeUnit.SECONDS)
        .until(
            () ->
                !process.isAlive()
                    || (ended() >= operations
                        && System.nanoTime() - fromNanos >= TimeUnit.SECONDS.toNanos(seconds)));
    try (OutputStream parent = process.getOutputStream()) {
      if (process.isAlive()) {
        parent.write('\n');
        parent.flush();
      }
      return exitCode(process);
    }
  }

  private Process start(List<String> options) {
    Path file = settings.out().resolveSibling(settings.out().getFileName() + ".properties");
    settings.store(file);
    try {
      return new ProcessBuilder(command(options, file))
          .redirectErrorStream(true)
          .redirectOutput(log().toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int exitCode(Process process) {
    try {
      if (!process.waitFor(ENDS_WITHIN_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the generator does not end:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Operations of every outcome, as the last line of progress says. */
  private int ended() {
    return output()
        .lines()
        .filter(line -> line.startsWith("progress "))
        .mapToInt(line -> COUNT.matcher(line).results().mapToInt(DriveProcess::count).sum())
        .max()
        .orElse(0);
  }

  private static int count(MatchResult result) {
    return Integer.parseInt(result.group(1));
  }

  public String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Health health() {
    return Health.read(settings.health());
  }

  Header header() {
    return new StoredHistory(settings.history()).header();
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    new StoredHistory(settings.history()).read(Canaries.hiddenFrom(operations::add));
    return operations;
  }

  private Path log() {
    return settings.out().resolveSibling(settings.out().getFileName() + ".log");
  }

  private static List<String> command(List<String> options, Path file) {
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            // Compiling well would take longer than what it speeds up.
            List.of("-XX:TieredStopAtLevel=1"),
            Drive.JVM_OPTIONS,
            options,
            List.of("-cp", System.getProperty("java.class.path")),
            List.of(Drive.class.getName(), file.toString()))
        .flatMap(List::stream)
        .toList();
  }
}
