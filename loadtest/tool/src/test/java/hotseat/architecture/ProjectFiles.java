package hotseat.architecture;

import hotseat.load.launch.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that people read: sources, resources and documents, without build output. */
final class ProjectFiles {

  private static final Path HOME = Home.find().directory();
  private static final List<String> MODULES =
      List.of("shared-model", "postgres-impl", "actor-impl", "loadtest", "compose");
  private static final Set<String> OUTPUT = Set.of("target", ".git");

  // Directories with results of runs, which are not part of the project.
  private static final Path RESULTS = HOME.resolve("results");

  private ProjectFiles() {}

  /** Java files of all modules, tests included. */
  static List<Path> sources() {
    return MODULES.stream()
        .flatMap(module -> below(HOME.resolve(module)))
        .filter(file -> hasType(file, "java"))
        .toList();
  }

  /** Files that a program reads and a person may read as well. */
  static List<Path> resources() {
    return MODULES.stream()
        .map(module -> HOME.resolve(module).resolve("src/main/resources"))
        .filter(Files::isDirectory)
        .flatMap(ProjectFiles::below)
        .toList();
  }

  static List<Path> documents() {
    return below(HOME).filter(file -> hasType(file, "md")).toList();
  }

  /** Everything but the documents. */
  static List<Path> program() {
    return below(HOME).filter(file -> !hasType(file, "md") && !hasType(file, "gz")).toList();
  }

  static Path home() {
    return HOME;
  }

  static String name(Path file) {
    return file.getFileName().toString();
  }

  /** The path within the project. */
  static String place(Path file) {
    return HOME.relativize(file).toString();
  }

  static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  /** Bytes that are no text, as in stored histories, become placeholders. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static boolean hasType(Path file, String type) {
    return name(file).endsWith("." + type);
  }

  private static Stream<Path> below(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList().stream()
          .filter(entry -> !OUTPUT.contains(name(entry)) && !entry.equals(RESULTS))
          .flatMap(entry -> Files.isDirectory(entry) ? below(entry) : Stream.of(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
