package hotseat.load.run;

import hotseat.load.command.Failure;
import hotseat.load.serve.Home;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder with the results of all runs. A container has a name of its own for it, which says
 * nothing to the person at the terminal.
 *
 * @param outside how it is called by whoever has started the container that this is
 */
record Results(Path folder, Optional<String> outside) {

  static Results of(Home home) {
    return new Results(
        home.directory().resolve("results"),
        Optional.ofNullable(System.getenv("HOTSEAT_RESULTS_OUTSIDE")));
  }

  /** A path in it, or anywhere else, as one can open it. */
  String shown(Path path) {
    return outside
        .filter(name -> path.startsWith(folder))
        .map(name -> Path.of(name).resolve(folder.relativize(path)).toString())
        .orElseGet(path::toString);
  }

  /** Says what to do about it, as far as one can know. */
  Failure cannotWrite(IOException e) {
    String where = "cannot write into " + shown(folder);
    if (!(e instanceof AccessDeniedException)) {
      return new Failure(where + ": " + e.getMessage(), e);
    }
    return new Failure(
        outside.isPresent()
            ? where
                + ", which belongs to %s and not to %s: set HOTSEAT_USER=$(id -u):$(id -g)"
                    .formatted(owner(folder), owner(Path.of("/proc/self")))
            : where + ": permission denied",
        e);
  }

  private static String owner(Path path) {
    try {
      return Files.getAttribute(path, "unix:uid") + ":" + Files.getAttribute(path, "unix:gid");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "somebody else";
    }
  }
}
