package hotseat.load.launch;

import hotseat.load.failure.Failure;
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
 * <p>Its standard input is a pipe that ends when this process ends, for whatever reason, so a child
 * can notice. No wait here can be interrupted, because children are usually waited for while
 * everything is being stopped.
 */
public final class Child {

  /**
   * Precedes its command. Ctrl-C in a terminal reaches every process of the group. A child must
   * ignore it, because its parent shuts it down in good order. A JVM does not handle a signal that
   * is ignored when it starts.
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

  /** The exit code of a child that has ended. Above 128 it is 128 plus the signal that ended it. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Writes a line to its standard input, if it still reads there. */
  public void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended and needs no message.
    }
  }

  /** Sends SIGTERM for an end in good order, and resumes it first if it is paused. */
  public void terminate() {
    if (process.isAlive()) {
      resume();
    }
    process.destroy();
  }

  /** Kills it at once (SIGKILL), and returns when it has ended. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Freezes it: it keeps its state and does nothing (SIGSTOP). */
  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  /** Whether it ends within this time. */
  public boolean endsWithin(long timeoutMs) {
    return process
        .onExit()
        .thenApply(ended -> true)
        .completeOnTimeout(false, timeoutMs, TimeUnit.MILLISECONDS)
        .join();
  }

  /** The end of its log, to explain why it died. */
  public List<String> lastLines(int count) {
    try {
      // Not UTF-8: in this charset every byte is a character, so half a line cannot fail to be
      // read.
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
