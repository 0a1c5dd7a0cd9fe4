package hotseat.load.serve;

import hotseat.load.command.Failure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the project lies, and in it what was built. */
public record Home(Path directory) {

  /** The script names it; otherwise it is the working directory or one above. */
  public static Home find() {
    return Optional.ofNullable(System.getProperty("hotseat.home"))
        .map(Path::of)
        .or(() -> upwards().filter(Home::isHome).findFirst())
        .map(Home::new)
        .orElseThrow(() -> new Failure("this is not inside the project; start ./hotseat there"));
  }

  private static Stream<Path> upwards() {
    return Stream.iterate(
        Path.of("").toAbsolutePath(), path -> path != null, path -> path.getParent());
  }

  private static boolean isHome(Path directory) {
    return Files.isRegularFile(directory.resolve("loadtest").resolve("pom.xml"));
  }

  String classPath(Program program) {
    Path target = directory.resolve(program.module()).resolve("target");
    Path jar = target.resolve(program.module() + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new Failure(jar + " is missing; ./hotseat or mvn package builds it");
    }
    return jar + File.pathSeparator + target.resolve("lib").resolve("*");
  }
}
