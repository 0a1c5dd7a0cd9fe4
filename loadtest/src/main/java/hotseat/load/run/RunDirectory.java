package hotseat.load.run;

import hotseat.load.command.Failure;
import hotseat.load.command.WrongUsage;
import hotseat.load.serve.Home;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * Where a run writes: the dashboard and the summary, a directory for each trial, the logs.
 *
 * @param path absolute
 */
public record RunDirectory(Path path) {

  private static final String LATEST = "latest";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  /**
   * Where it is if nobody says where: by the time at which it began, and there already, so that no
   * other that begins within the same second takes it.
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

  /** A result is never written over another one. */
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

  /** Of a soak. */
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

  /** Of a run that has not even begun nothing is left. */
  void discard() {
    try {
      Files.delete(logs());
      Files.delete(path);
    } catch (IOException e) {
      // Somebody else has put something there, or it is no folder that can be deleted.
    }
  }

  /** For whoever doesn't want to look for it; a file system without links can do without. */
  void linkAsLatest() {
    Path link = path.resolveSibling(LATEST);
    try {
      if (Files.isSymbolicLink(link) || !Files.exists(link)) {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, path.getFileName());
      }
    } catch (IOException | UnsupportedOperationException e) {
      // The path of the dashboard is told anyway.
    }
  }
}
