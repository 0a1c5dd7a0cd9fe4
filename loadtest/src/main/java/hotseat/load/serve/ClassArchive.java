package hotseat.load.serve;

import hotseat.load.command.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of a program as the JVM wants them, so that a node need not read and check each one
 * at every start. Without an archive everything works, only later.
 */
final class ClassArchive {

  // Nobody looks at how fast it is, and compiling well would only take longer.
  private static final String BRIEFLY = "-XX:TieredStopAtLevel=1";

  private final Home home;
  private final Program program;
  private final Path file;

  ClassArchive(Home home, Program program) {
    this.home = home;
    this.program = program;
    // Another Java could not read it.
    String name = program.module() + "-" + Runtime.version() + ".jsa";
    this.file = home.jar(program).resolveSibling(name);
  }

  /** What a node that starts is told. */
  List<String> options() {
    return isCurrent() ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
  }

  boolean isCurrent() {
    if (!Files.isRegularFile(file) || !isBuilt()) {
      return false;
    }
    try (Stream<Path> libraries = Files.list(home.libraries(program))) {
      FileTime made = modified(file);
      return Stream.concat(Stream.of(home.jar(program)), libraries)
          .allMatch(part -> modified(part).compareTo(made) <= 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Is there anything to make an archive of? */
  boolean isBuilt() {
    return Files.isRegularFile(home.jar(program)) && Files.isDirectory(home.libraries(program));
  }

  /** A node does once what it does all day, and leaves its classes behind when it ends. */
  void make(Optional<DatabaseAddress> database, Path logs) throws InterruptedException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    ClusterPlan plan =
        new ClusterPlan(
            home,
            program,
            ClusterPlan.HOST,
            Ports.free(1),
            database,
            ClusterPlan.CONNECTIONS,
            ClusterPlan.HEAP_MB,
            Map.of("JDK_JAVA_OPTIONS", BRIEFLY + " -XX:ArchiveClassesAtExit=" + unfinished),
            logs);
    try (Cluster node = Cluster.start(plan)) {
      Rehearsal.at(node.uris().getFirst());
    }
    try {
      // Nobody starts with half of it.
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure("a node left no archive of its classes; see " + logs, e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
