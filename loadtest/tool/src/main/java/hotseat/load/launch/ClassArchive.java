package hotseat.load.launch;

import hotseat.load.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a program in the format of the JVM, which then need not read and verify each one
 * at every start. Without an archive everything works, only later.
 */
public final class ClassArchive {

  private final Path file;
  private final Path unfinished;
  private final List<Path> classPath;

  private ClassArchive(List<Path> classPath) {
    this.classPath = classPath;
    // Another Java version could not read it.
    String name = classPath.getFirst().getFileName() + "-" + Runtime.version() + ".jsa";
    this.file = classPath.getFirst().resolveSibling(name);
    this.unfinished = file.resolveSibling(name + "." + ProcessHandle.current().pid());
  }

  static ClassArchive of(Home home, Program program) {
    List<Path> classPath = new ArrayList<>(List.of(home.jar(program)));
    if (Files.isDirectory(home.libraries(program))) {
      try (Stream<Path> libraries = Files.list(home.libraries(program))) {
        libraries.forEach(classPath::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ClassArchive(classPath);
  }

  /** For another process with the class path of this one. */
  public static ClassArchive ofOwnClassPath() {
    String classPath = System.getProperty("java.class.path");
    return new ClassArchive(
        Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList());
  }

  /** The options for a process that is about to start. */
  List<String> options() {
    return isCurrent()
        // The JVM silently ignores an archive that does not fit.
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off")
        : List.of();
  }

  /**
   * The same options. Without a current archive, an option with which a process that ends normally
   * leaves one behind.
   */
  public List<String> optionsOrMake() {
    return isCurrent() || !canBeMade() || !canBeLeft() ? options() : List.of(makingOption());
  }

  /** The root of a container is read-only. */
  private boolean canBeLeft() {
    return Files.isWritable(unfinished.toAbsolutePath().getParent());
  }

  String makingOption() {
    return "-XX:ArchiveClassesAtExit=" + unfinished;
  }

  /** Takes over the archive that a process has left behind. Returns whether there was one. */
  public boolean take() {
    try {
      if (!Files.exists(unfinished)) {
        return false;
      }
      // No process starts with half of it.
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new Failure("cannot rename " + unfinished + ": " + e.getMessage(), e);
    }
  }

  boolean isCurrent() {
    if (!Files.isRegularFile(file) || !canBeMade()) {
      return false;
    }
    FileTime made = modified(file);
    return classPath.stream().allMatch(jar -> modified(jar).compareTo(made) <= 0);
  }

  /** Only jars can be archived, and only if the program has been built. */
  boolean canBeMade() {
    return classPath.stream().allMatch(Files::isRegularFile);
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
