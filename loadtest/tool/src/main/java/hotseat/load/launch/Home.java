package hotseat.load.launch;

import hotseat.load.failure.Failure;
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
    return jar(program.module());
  }

  Path libraries(Program program) {
    return target(program.module()).resolve("lib");
  }

  /**
   * An extension comes last: an archive of the module fits every class path that begins with it.
   */
  String classPath(Program program) {
    String ofModule = built(jar(program)) + File.pathSeparator + libraries(program).resolve("*");
    return program
        .extension()
        .map(extension -> ofModule + File.pathSeparator + built(jar(extension)))
        .orElse(ofModule);
  }

  ClassArchive archive(Program program) {
    return ClassArchive.of(this, program);
  }

  private static Path built(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new Failure(jar + " is missing; ./hotseat or mvn package builds it");
    }
    return jar;
  }

  /** A module is named by its directory, and its jar by the last part of that. */
  private Path jar(String module) {
    return target(module).resolve(Path.of(module).getFileName() + ".jar");
  }

  private Path target(String module) {
    return directory.resolve(module).resolve("target");
  }
}
