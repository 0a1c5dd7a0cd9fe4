package hotseat.load.fault.container;

import hotseat.load.failure.Failure;
import hotseat.load.launch.Child;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The command {@code docker}, which handles the connection to its engine and its permissions by
 * itself.
 *
 * <p>No wait here can be interrupted, because containers are usually repaired while everything is
 * being stopped.
 */
public final class Docker {

  private static final int PAUSE_TRIES_MAX = 5;

  // The exit code of a shell for a missing command.
  private static final int NOT_FOUND = 127;
  private static final String SHELL = "sh:";

  // Longer than the longest command, which waits 30 s for a container to stop.
  private static final int COMMAND_MAX_S = 45;

  private final String command;
  private final Map<String, String> variables;

  public Docker() {
    this("docker");
  }

  Docker(String command) {
    this(command, Map.of());
  }

  private Docker(String command, Map<String, String> variables) {
    this.command = command;
    this.variables = variables;
  }

  /**
   * The same command with these variables in its environment, where no other user of the machine
   * can read them.
   */
  Docker with(Map<String, String> more) {
    return new Docker(command, Map.copyOf(more));
  }

  private record Ended(int exitCode, String output, String error) {}

  /**
   * Executes a command and returns its output lines.
   *
   * @throws Failure with its error message if it fails
   */
  List<String> lines(String... arguments) {
    Ended ended = run(arguments);
    if (ended.exitCode == NOT_FOUND && ended.error.startsWith(SHELL)) {
      throw new Failure("there is no docker on the PATH");
    }
    if (ended.exitCode != 0) {
      String why = ended.error.lines().findFirst().orElse("exit code " + ended.exitCode);
      throw new Failure("docker " + arguments[0] + ": " + why);
    }
    return ended.output.lines().toList();
  }

  boolean succeeds(String... arguments) {
    return run(arguments).exitCode == 0;
  }

  /**
   * Docker freezes a busy container process by process, and the engine may give up on the first
   * try.
   */
  void pause(String id) {
    int tries = 1;
    while (tries < PAUSE_TRIES_MAX && !succeeds("pause", id)) {
      tries++;
    }
    if (tries == PAUSE_TRIES_MAX) {
      lines("pause", id);
    }
  }

  private Ended run(String... arguments) {
    Process process = start(builder(arguments));
    CompletableFuture.delayedExecutor(COMMAND_MAX_S, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    CompletableFuture<String> error =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String output = text(process.getInputStream());
    return new Ended(process.onExit().join().exitValue(), output, error.join());
  }

  /** Writes all output of a command into a file. */
  void save(Path file, String... arguments) {
    start(builder(arguments).redirectErrorStream(true).redirectOutput(file.toFile()))
        .onExit()
        .join();
  }

  /** A command that runs until it is ended from outside. */
  Process follow(String... arguments) {
    return start(builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD));
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> all = new ArrayList<>(Child.DEAF_TO_CTRL_C);
    all.add(command);
    all.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().putAll(variables);
    return builder;
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new Failure("cannot start docker: " + e.getMessage(), e);
    }
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
