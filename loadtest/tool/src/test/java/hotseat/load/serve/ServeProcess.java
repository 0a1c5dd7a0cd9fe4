package hotseat.load.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.load.Hotseat;
import hotseat.load.launch.Contestant;
import hotseat.load.launch.Home;
import hotseat.load.launch.Jvm;
import hotseat.load.launch.TestHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running {@code hotseat}, started as from a shell. */
public final class ServeProcess implements AutoCloseable {

  // Far beyond what a machine with eight other tasks needs: these only end a hang.
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final long ENDS_WITHIN_S = 180;

  private static final List<String> REACTING_TO_CTRL_C = List.of("env", "--default-signal=INT");

  private final Home home;
  private final Process process;
  private final Path output;

  private ServeProcess(Home home, Process process, Path output) {
    this.home = home;
    this.process = process;
    this.output = output;
  }

  /** All of its output goes into the directory. */
  static ServeProcess start(Path directory, String... arguments) throws IOException {
    List<String> serve = new ArrayList<>(List.of("serve"));
    serve.addAll(List.of(arguments));
    serve.addAll(List.of("--logs", directory.toString()));
    return hotseat(directory, serve);
  }

  /** Any command, in a home of its own in this directory. */
  public static ServeProcess hotseat(Path directory, List<String> arguments) throws IOException {
    return hotseat(directory, List.of(), arguments);
  }

  /** The same, where no file can grow beyond this many KiB, as on a full disk. */
  public static ServeProcess cramped(Path directory, int kib, List<String> arguments)
      throws IOException {
    List<String> limit =
        List.of("bash", "-c", "ulimit -f \"$0\" && exec \"$@\"", Integer.toString(kib));
    return hotseat(directory, limit, arguments);
  }

  private static ServeProcess hotseat(Path directory, List<String> before, List<String> arguments)
      throws IOException {
    Home home = TestHome.in(directory);
    List<String> command = new ArrayList<>(reactingToCtrlC());
    command.addAll(before);
    command.addAll(Jvm.command(List.of("-Dhotseat.home=" + home.directory())));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Hotseat.class.getName());
    command.addAll(arguments);
    Path output = directory.resolve("output");
    return new ServeProcess(
        home,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  /**
   * A process that a shell without job control starts in the background ignores Ctrl-C, and so do
   * all its children, including tests that run like that. Where {@code env} cannot undo it, the
   * tests must be started in the foreground.
   */
  private static List<String> reactingToCtrlC() throws IOException {
    List<String> attempt = new ArrayList<>(REACTING_TO_CTRL_C);
    attempt.add("true");
    try {
      boolean isKnown = new ProcessBuilder(attempt).start().waitFor() == 0;
      return isKnown ? REACTING_TO_CTRL_C : List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking env", e);
    }
  }

  public ServeProcess untilItSays(String text) {
    await()
        .atMost(READY_WITHIN)
        .failFast("it ended", () -> assertThat(process.isAlive()).as(output()).isTrue())
        .until(() -> output().contains(text));
    return this;
  }

  public String output() {
    try {
      return Files.readString(output, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All processes and directories that could be left behind, as they are now. */
  public Traces traces() {
    return Traces.of(home);
  }

  /** In the order in which they were started. */
  public List<ProcessHandle> nodes(Contestant contestant) {
    String mainClass = contestant.program().mainClass();
    return process
        .children()
        .filter(child -> Traces.arguments(child).endsWith(mainClass))
        .sorted()
        .toList();
  }

  public void signal(String signal) throws IOException, InterruptedException {
    signal(signal, Stream.of(process.toHandle()));
  }

  /** Signals its children and then itself, as a terminal does with Ctrl-C. */
  void signalAll(String signal) throws IOException, InterruptedException {
    signal(signal, Stream.concat(process.children(), Stream.of(process.toHandle())));
  }

  private static void signal(String signal, Stream<ProcessHandle> processes)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
    new ProcessBuilder(command).start().waitFor();
  }

  public int exitCode() throws InterruptedException {
    return exitCodeWithin(ENDS_WITHIN_S);
  }

  public int exitCodeWithin(long seconds) throws InterruptedException {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as(output()).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
