package hotseat.load.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;

/**
 * The classes of a program as the JVM needs them in memory: with it a node starts with half the CPU
 * time (an actor node 1.8 s instead of 3.5 s), and runs as fast as without.
 *
 * <p>The first node of the first cluster writes it when it ends; all nodes started later read it.
 * The JVM checks itself whether it still fits. Each writer has a file of its own that is renamed
 * when it is complete, so nobody reads half of one.
 */
final class ClassArchive {

  // Classes that do not fit into an archive are loaded as always; nobody needs a list of them.
  private static final String QUIET = "-Xlog:cds=error";

  private final Path archive;
  private final Path fresh;
  private final boolean usable;

  private ClassArchive(Path archive, boolean usable) {
    this.archive = archive;
    this.fresh = archive.resolveSibling(archive.getFileName() + "." + UUID.randomUUID());
    this.usable = usable;
  }

  static ClassArchive of(Home home, Program program) {
    Path archive =
        home.directory().resolve("target").resolve("classes-of-" + program.name() + ".jsa");
    try {
      Files.createDirectories(archive.getParent());
      return new ClassArchive(
          archive, isNewer(archive, home.jar(program), home.libraries(program)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> flagsOf(int index) {
    if (usable) {
      return List.of(QUIET, "-XX:SharedArchiveFile=" + archive);
    }
    return index == 0 ? List.of(QUIET, "-XX:ArchiveClassesAtExit=" + fresh) : List.of();
  }

  /**
   * The node that was to write it has ended.
   *
   * @param complete it ended in good order; otherwise what it wrote may be half a file
   */
  void written(boolean complete) {
    try {
      if (complete && Files.exists(fresh)) {
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNewer(Path archive, Path jar, Path libraries) throws IOException {
    if (!Files.exists(archive)) {
      return false;
    }
    FileTime written = Files.getLastModifiedTime(archive);
    return written.compareTo(Files.getLastModifiedTime(jar)) > 0
        && written.compareTo(Files.getLastModifiedTime(libraries)) > 0;
  }
}
