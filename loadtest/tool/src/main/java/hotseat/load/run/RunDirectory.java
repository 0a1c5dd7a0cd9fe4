package hotseat.load.run;

import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import hotseat.load.launch.Home;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * Where a run writes the dashboard, the summary, a directory for each trial, and the logs.
 *
 * @param path absolute
 */
public record RunDirectory(Path path) {

  private static final String LATEST = "latest";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  /**
   * The default directory, named after the start time. It is created here, so that another run that
   * starts within the same second gets another one.
   */
  public static Path of(Home home, String what) {
    Results results = Results.of(home);
    String name = TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + "-" + what;
    try {
      Files.createDirectories(results.folder());
      return firstFree(results.folder(), name);
    } catch (IOException e) {
      throw results.cannotWrite(e);
    }
  }

  private static Path firstFree(Path results, String name) throws IOException {
    Path path = results.resolve(name);
    for (int number = 2; ; number++) {
      try {
        return Files.createDirectory(path);
      } catch (FileAlreadyExistsException taken) {
        path = results.resolve(name + "-" + number);
      }
    }
  }

  /** Fails if the directory is not empty: results are never overwritten. */
  static RunDirectory create(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      if (Files.exists(path) && !isEmpty(path)) {
        throw new WrongUsage("--out: " + path + " is not empty; results are never overwritten");
      }
      Files.createDirectories(path.resolve("logs"));
      return new RunDirectory(path);
    } catch (IOException e) {
      throw new Failure("cannot write into " + path + ": " + e.getMessage(), e);
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path dashboard() {
    return path.resolve("index.html");
  }

  Path summary() {
    return path.resolve("summary.json");
  }

  /** The score of a soak. */
  Path score() {
    return path.resolve("score.md");
  }

  Path trial(Plan.Turn turn) {
    return trial(turn.workload().name() + "-" + turn.entry().name() + "-" + turn.number());
  }

  Path trial(FaultPlan.Turn turn) {
    return trial(turn.name());
  }

  private Path trial(String name) {
    try {
      return Files.createDirectories(path.resolve("trials").resolve(name));
    } catch (IOException e) {
      throw new Failure("cannot write into " + path + ": " + e.getMessage(), e);
    }
  }

  /** Removes the directory of a run that has not begun. */
  void discard() {
    try {
      Files.delete(logs());
      Files.delete(path);
    } catch (IOException e) {
      // It has other files in it, or cannot be deleted.
    }
  }

  /** Links the newest results as {@code latest}; a file system without links does without. */
  void linkAsLatest() {
    Path link = path.resolveSibling(LATEST);
    try {
      if (Files.isSymbolicLink(link) || !Files.exists(link)) {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, path.getFileName());
      }
    } catch (IOException | UnsupportedOperationException e) {
      // The path of the dashboard is printed anyway.
    }
  }
}
