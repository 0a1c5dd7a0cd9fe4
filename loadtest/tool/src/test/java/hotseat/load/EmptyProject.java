package hotseat.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** The modules of this project, built from empty files at 11 o'clock. */
final class EmptyProject {

  private static final List<String> MODULES =
      List.of(
          "shared-model",
          "postgres-impl",
          "actor-impl",
          "loadtest/judge",
          "loadtest/generator",
          "loadtest/sabotage",
          "loadtest/tool");
  private static final FileTime WRITTEN = time("2026-01-01T10:00:00Z");
  private static final FileTime BUILT = time("2026-01-01T11:00:00Z");

  private EmptyProject() {}

  static Path in(Path directory) throws IOException {
    for (String module : MODULES) {
      Path jar = Path.of("target").resolve(Path.of(module).getFileName() + ".jar");
      Files.createDirectories(directory.resolve(module).resolve("target/lib"));
      write(directory.resolve(module).resolve(jar), BUILT);
      write(directory.resolve(module).resolve("pom.xml"), WRITTEN);
      Path sources = Files.createDirectories(directory.resolve(module).resolve("src/main"));
      write(sources.resolve("Some.java"), WRITTEN);
      Files.setLastModifiedTime(sources, WRITTEN);
    }
    write(directory.resolve("loadtest/pom.xml"), WRITTEN);
    write(directory.resolve("pom.xml"), WRITTEN);
    return directory;
  }

  private static void write(Path path, FileTime modified) throws IOException {
    Files.writeString(path, "");
    Files.setLastModifiedTime(path, modified);
  }

  private static FileTime time(String instant) {
    return FileTime.from(Instant.parse(instant));
  }
}
