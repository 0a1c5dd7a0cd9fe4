package hotseat.load.run;

import hotseat.load.failure.Failure;
import hotseat.load.launch.Home;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder with the results of all runs. In a container it has a path that means nothing to the
 * user outside.
 *
 * @param outside its path outside of the container that this process runs in, if any
 */
record Results(Path folder, Optional<String> outside) {

  static Results of(Home home) {
    return new Results(
        home.directory().resolve("results"),
        Optional.ofNullable(System.getenv("HOTSEAT_RESULTS_OUTSIDE")));
  }

  /** The path as the user can open it, whether it lies in this folder or elsewhere. */
  String shown(Path path) {
    return outside
        .filter(name -> path.startsWith(folder))
        .map(name -> Path.of(name).resolve(folder.relativize(path)).toString())
        .orElseGet(path::toString);
  }

  /** Says how to fix it, as far as that is known here. */
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
      return "another user";
    }
  }
}
