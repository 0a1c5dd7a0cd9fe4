package hotseat.load.fault.container;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A program that answers like {@code docker}, for the containers whose descriptions lie beside it.
 * A container that is killed or stopped dies, and every command is recorded.
 */
final class FakeDocker {

  private static final String PROGRAM =
      """
      #!/bin/sh
      cd "$(dirname "$0")"
      echo "$*" >>calls
      [ "$*" != "$(cat unwilling)" ] || { echo "no" >&2; exit 1; }
      case "$1" in
        ps)
          case "$*" in
            *publish=*) cat "port-${*##*publish=}" 2>/dev/null ;;
            *oneoff=False*) ls | grep '^id-' ;;
            *) ls | grep -e '^id-' -e '^ago-' ;;
          esac ;;
        inspect)
          shift
          echo "["
          separator=
          for id; do echo "$separator"; cat "$id"; separator=,; done
          echo "]" ;;
        kill|stop) for id; do :; done; echo "$id" >>deaths ;;
        pause) [ -e "restless$2" ] && { mv "restless$2" gone; echo "no frost" >&2; exit 1; } ;;
        context) cat engine ;;
        events) echo $$ >events; exec tail -n +1 -f deaths ;;
        exec)
          echo "$PGPASSWORD" >password
          [ -e asleep ] && { echo "asleep" >&2; exit 1; }
          cat answer ;;
      esac
      exit 0
      """;

  private final Path directory;

  FakeDocker(Path directory) {
    this.directory = directory;
    write("docker", PROGRAM);
    write("deaths", "");
    write("calls", "");
    write("answer", "");
    isUnwilling("");
    isReachedAt("unix:///var/run/docker.sock");
    if (!directory.resolve("docker").toFile().setExecutable(true)) {
      throw new AssertionError("a test needs a place for programs");
    }
  }

  Docker command() {
    return new Docker(directory.resolve("docker").toString());
  }

  /**
   * A container of a project, which publishes this port if it is not 0. If its id begins with
   * {@code ago} it is a one-off container, not a service.
   */
  void has(String id, int port, String description) {
    write(id, description);
    if (port != 0) {
      write("port-" + port, id + "\n");
    }
  }

  /** The container has ended by itself. */
  void dies(String id) {
    append("deaths", id + "\n");
  }

  /** The output of every command executed in a container. */
  void answers(String text) {
    write("answer", text);
  }

  /** The password in the environment of the last command executed in a container. */
  String password() {
    return lines("password").getFirst();
  }

  /** This command fails. */
  void isUnwilling(String command) {
    write("unwilling", command);
  }

  /** The stream of events ends. */
  void tellsNoMore() {
    Path file = directory.resolve("events");
    await().until(() -> Files.exists(file) && !lines("events").isEmpty());
    long pid = Long.parseLong(lines("events").getFirst());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  void isReachedAt(String engine) {
    write("engine", engine);
  }

  /** The first attempt to freeze the container fails. */
  void isRestless(String id) {
    write("restless" + id, "");
  }

  /** From now on no command can be executed in a container. */
  void fallsAsleep() {
    write("asleep", "");
  }

  /** All commands except queries. */
  List<String> deeds() {
    return lines("calls").stream()
        .filter(line -> !line.matches("(ps|inspect|events|context) .*"))
        .toList();
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) {
    try {
      Files.writeString(directory.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String file, String text) {
    try {
      Files.writeString(directory.resolve(file), text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
