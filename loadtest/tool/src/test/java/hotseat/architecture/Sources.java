package hotseat.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The main sources of a module: its packages, and what they mention of each other. Sources rather
 * than classes, so that a module need not be on the class path of the tests.
 */
record Sources(Path directory) {

  /** In an import, or with its whole name in the code; not the name of a class to start. */
  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w.\"])(hotseat(?:\\.[a-z]\\w*)+)\\.[A-Z*]");

  private static final Pattern COMMENT = Pattern.compile("\\s*(/?\\*|//).*");

  static Sources of(Path module) {
    return new Sources(module.resolve("src/main/java"));
  }

  /** Without the beginning that the names of all packages have in common. */
  Arrows packages() {
    SortedMap<String, Set<String>> mentioned = mentioned();
    Arrows arrows = new Arrows();
    if (!mentioned.isEmpty()) {
      String common = common(mentioned.firstKey(), mentioned.lastKey());
      mentioned.forEach(
          (name, others) -> {
            arrows.add(shortened(name, common));
            others.stream()
                .filter(other -> !other.equals(name) && mentioned.containsKey(other))
                .forEach(other -> arrows.add(shortened(name, common), shortened(other, common)));
          });
    }
    return arrows;
  }

  private SortedMap<String, Set<String>> mentioned() {
    SortedMap<String, Set<String>> mentioned = new TreeMap<>();
    for (Path file : files()) {
      String name = directory.relativize(file.getParent()).toString().replace('/', '.');
      mentioned.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(mentionedIn(file));
    }
    return mentioned;
  }

  private List<Path> files() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> mentionedIn(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !COMMENT.matcher(line).matches())
          .flatMap(line -> TYPE.matcher(line).results())
          .map(type -> type.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The longest package that is equal to both or above them. */
  private static String common(String one, String other) {
    return (other + ".").startsWith(one + ".")
        ? one
        : common(one.substring(0, one.lastIndexOf('.')), other);
  }

  private static String shortened(String name, String common) {
    return name.equals(common)
        ? name.substring(name.lastIndexOf('.') + 1)
        : name.substring(common.length() + 1);
  }
}
