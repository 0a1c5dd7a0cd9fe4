package hotseat.load.serve;

import hotseat.load.command.Failure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of the project, with the build output in it. */
public record Home(Path directory) {

  /** The script sets it. Otherwise it is the working directory or one above. */
  public static Home find() {
    return Optional.ofNullable(System.getProperty("hotseat.home"))
        .map(Path::of)
        .or(() -> upwards().filter(Home::isHome).findFirst())
        .map(Home::new)
        .orElseThrow(() -> new Failure("not inside the project directory; start ./hotseat there"));
  }

  private static Stream<Path> upwards() {
    return Stream.iterate(
        Path.of("").toAbsolutePath(), path -> path != null, path -> path.getParent());
  }

  private static boolean isHome(Path directory) {
    return Files.isRegularFile(directory.resolve("loadtest").resolve("pom.xml"));
  }

  Path jar(Program program) {
    return target(program).resolve(program.module() + ".jar");
  }

  Path libraries(Program program) {
    return target(program).resolve("lib");
  }

  String classPath(Program program) {
    if (!Files.isRegularFile(jar(program))) {
      throw new Failure(jar(program) + " is missing; ./hotseat or mvn package builds it");
    }
    return jar(program) + File.pathSeparator + libraries(program).resolve("*");
  }

  ClassArchive archive(Program program) {
    return ClassArchive.of(this, program);
  }

  private Path target(Program program) {
    return directory.resolve(program.module()).resolve("target");
  }
}
