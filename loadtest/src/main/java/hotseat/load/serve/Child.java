package hotseat.load.serve;

import hotseat.load.command.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that was started here and writes into a log file of its own.
 *
 * <p>Its standard input is a pipe: it ends when this process ends, however that happens, and so a
 * child can notice. No wait here can be interrupted, because a child is mostly waited for while
 * everything is being stopped.
 */
public final class Child {

  /**
   * What comes before its command. Ctrl-C in a terminal goes to every process of the group. A child
   * must not hear it, because who started it stops it in good order; a JVM leaves a signal alone
   * that is ignored when it starts.
   */
  public static final List<String> DEAF_TO_CTRL_C =
      List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  public static Child start(
      String name, List<String> command, Map<String, String> variables, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(DEAF_TO_CTRL_C.stream(), command.stream()).toList());
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new Child(name, builder.start(), log);
    } catch (IOException e) {
      throw new Failure("cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Of a child that has ended; above 128 it is 128 plus the signal that ended it. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Writes a line to its standard input, if it still reads there. */
  public void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended, and so needs to be told nothing.
    }
  }

  /** Asks it to end in good order (SIGTERM), and wakes it up to hear that if it is paused. */
  public void terminate() {
    if (process.isAlive()) {
      resume();
    }
    process.destroy();
  }

  /** Ends it at once (SIGKILL). */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Stops its clock, so to speak: it keeps everything and does nothing (SIGSTOP). */
  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  /** Does it end within this time? */
  public boolean endsWithin(long timeoutMs) {
    return process
        .onExit()
        .thenApply(ended -> true)
        .completeOnTimeout(false, timeoutMs, TimeUnit.MILLISECONDS)
        .join();
  }

  /** The end of its log, for whoever wonders why it died. */
  public List<String> lastLines(int count) {
    try {
      // Not UTF-8: there every byte is a character, and half a line cannot fail to be read.
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
