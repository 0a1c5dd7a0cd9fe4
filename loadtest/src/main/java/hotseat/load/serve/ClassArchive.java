package hotseat.load.serve;

import hotseat.load.command.Failure;
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
 * The classes of a program as the JVM wants them, so that it need not read and check each one at
 * every start. Without an archive everything works, only later.
 */
public final class ClassArchive {

  private final Path file;
  private final Path unfinished;
  private final List<Path> classPath;

  private ClassArchive(List<Path> classPath) {
    this.classPath = classPath;
    // Another Java could not read it.
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

  /** For another process that has the class path of this one. */
  public static ClassArchive ofOwnClassPath() {
    String classPath = System.getProperty("java.class.path");
    return new ClassArchive(
        Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList());
  }

  /** What a process that starts is told. */
  List<String> options() {
    return isCurrent()
        // Of an archive that does not fit no use is made, and no word is lost.
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off")
        : List.of();
  }

  /** The same; and where there is no archive, one is left behind by a process that ends well. */
  public List<String> optionsOrMake() {
    return isCurrent() || !canBeMade() || !canBeLeft() ? options() : List.of(makingOption());
  }

  /** The root of a container is not written to. */
  private boolean canBeLeft() {
    return Files.isWritable(unfinished.toAbsolutePath().getParent());
  }

  String makingOption() {
    return "-XX:ArchiveClassesAtExit=" + unfinished;
  }

  /** Takes over what a process has left behind. Did it leave anything? */
  public boolean take() {
    try {
      if (!Files.exists(unfinished)) {
        return false;
      }
      // Nobody starts with half of it.
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

  /** Only of jars, and only where the program is built at all. */
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
